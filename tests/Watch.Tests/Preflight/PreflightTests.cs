using Watch.Preflight;
using Watch.Preflight.Houses;
using Xunit;

namespace Watch.Tests.Preflight;

/// <summary>Judges files that are sound, and files of which one thing is wrong.</summary>
public class PreflightTests
{
    public static TheoryData<string> Profiles => [.. SoundFiles.All.Keys];

    public static TheoryData<string> Spoilings => [.. Spoiling.All.Select(s => s.Title)];

    [Theory]
    [MemberData(nameof(Profiles))]
    public void A_sound_file_breaks_no_rule(string profile)
    {
        var result = Judge(SoundFiles.Of(profile).Write(), profile);

        Assert.Equal("", Shown(result));
        Assert.Equal(PreflightVerdict.Ok, result.Verdict);
        Assert.Equal(profile, result.Profile);
    }

    [Theory]
    [MemberData(nameof(Spoilings))]
    public void A_fault_is_found_by_the_rule_it_breaks(string title)
    {
        var spoiling = Spoiling.All.Single(s => s.Title == title);
        var file = SoundFiles.Of(spoiling.Profile);
        spoiling.Spoil(file);

        var result = Judge(file.Write(), spoiling.Profile, spoiling.Options);

        Assert.True(result.Faults.Any(f => f.Rule == spoiling.Rule), $"{spoiling.Rule} is not found, but:\n{Shown(result)}");
        Assert.NotEqual(PreflightVerdict.Unreadable, result.Verdict);
        Assert.Equal(result.Faults.Any(f => f.Severity == PreflightSeverity.Error), result.Verdict == PreflightVerdict.Faults);
    }

    [Fact]
    public void Every_rule_is_broken_by_a_fault() => Assert.Equal([], PreflightProfile.EveryRule.Select(r => r.Id).Except(Spoiling.All.Select(s => s.Rule)).Except(["kdp-length"]));

    [Fact]
    public void A_file_longer_than_a_house_takes_is_found()
    {
        var rule = HouseRules.Of(House.All.Single(h => h.Name == "kdp") with { LongestFile = 1000 }).Single(r => r.Id == "kdp-length");

        Assert.Single(rule.Find(new(new(SoundFiles.Of("kdp").Write()), new())));
        Assert.Empty(rule.Find(new(new(new HandPdf { ["catalog"] = "<< /Pages << /Kids [] /Count 0 >> >>" }.Write()), new())));
    }

    [Fact]
    public void Every_fault_has_a_name_of_its_own() => Assert.Equal(Spoiling.All.Count, Spoiling.All.Select(s => s.Title).Distinct().Count());

    [Fact]
    public void Without_a_profile_a_file_is_held_to_what_it_claims()
    {
        foreach (var profile in new[] { "pdf", "x-4", "x-1a", "x-1a:2003", "a-2a+ua-1" })
            Assert.Equal(profile, PdfJudge.Judge(new MemoryStream(SoundFiles.Of(profile).Write()), null, new()).Profile);
    }

    [Fact]
    public void A_blank_page_may_have_content_of_no_bytes_with_a_filter()
    {
        var file = SoundFiles.Of("pdf");
        file.Stream("content", "<< /Filter /FlateDecode >>", "");

        Assert.Equal("", Shown(Judge(file.Write(), "pdf")));
    }

    [Theory]
    [InlineData("q 1 1 0 0 k 40 40 90 90 re f Q q /G1 gs 0 0 1 1 k 60 60 60 60 re f Q", "what knocks out")]
    [InlineData("q 1 1 0 0 k 40 40 90 90 re f 0 0 1 1 k 130 40 90 90 re f Q", "what stands side by side")]
    [InlineData("q 1 1 0 0 k 40 40 90 90 re f 50 50 m 120 50 l 85 51 l h W n 0 0 1 1 k 40 40 90 90 re f Q", "what is clipped away")]
    [InlineData("q 1 1 0 0 k 40 40 90 90 re f 0 0 1 1 k 40 40 m 130 40 l 85 41 l h f Q", "what is no rectangle")]
    [InlineData("q 1 1 .4 0 k 40 40 90 90 re f 0 0 0 1 k BT /F1 12 Tf 60 60 Td <00010001> Tj ET Q", "type on an area")]
    [InlineData("q 40 40 5 5 re W n 1 1 0 0 k 40 40 90 90 re f 0 0 1 1 k 60 60 60 60 re f Q", "what is outside of the clip")]
    public void Inks_are_summed_only_where_they_lie_on_each_other(string content, string what)
    {
        var file = SoundFiles.Of("x-4");
        file["knockout"] = "<< /Type /ExtGState /OP false /op false >>";
        file.Change("resources", "/G0 @state", "/G0 @state /G1 @knockout");
        file.Paint(content);

        Assert.True(Shown(Judge(file.Write(), "x-4")) == "", $"{what}: {Shown(Judge(file.Write(), "x-4"))}");
    }

    [Fact]
    public void Marks_beyond_the_trim_may_be_in_all_inks()
    {
        var file = SoundFiles.Of("x-4");
        file.Change("resources", "/S1 [", "/S2 [/Separation /All /DeviceCMYK @tint] /S1 [");
        file.Paint("/S2 CS 1 SCN .25 w 2 10 m 8 10 l S");

        Assert.Equal("", Shown(Judge(file.Write(), "x-4")));
    }

    [Fact]
    public void Objects_and_references_in_streams_are_read_as_those_outside()
    {
        foreach (var profile in new[] { "pdf", "x-4" })
            Assert.Equal("", Shown(Judge(StreamedPdf.Of(SoundFiles.Of(profile)), profile)));
    }

    [Fact]
    public void An_update_at_the_end_of_a_file_counts()
    {
        var file = SoundFiles.Of("pdf").Write();
        var text = System.Text.Encoding.Latin1.GetString(file);
        var number = System.Text.RegularExpressions.Regex.Match(text, @"(\d+) 0 obj\n<< /Type /Page /Parent").Groups[1].Value;
        var before = System.Text.RegularExpressions.Regex.Match(text, @"startxref\n(\d+)").Groups[1].Value;
        var update = $"{number} 0 obj\n<< /Type /Page /Parent 2 0 R >>\nendobj\n";
        var appended = text + update + $"xref\n{number} 1\n{text.Length:D10} 00000 n \ntrailer\n<< /Size 99 /Root 1 0 R /Prev {before} >>\nstartxref\n{text.Length + update.Length}\n%%EOF\n";

        var result = Judge(System.Text.Encoding.Latin1.GetBytes(appended), "pdf");

        Assert.Equal(["pdf-7.7.3.3-mediabox"], result.Faults.Select(f => f.Rule).Distinct());
    }

    internal static PreflightResult Judge(byte[] file, string profile, PreflightOptions? options = null) =>
        PdfJudge.Judge(new MemoryStream(file), PreflightProfile.Find(profile), options ?? new());

    internal static string Shown(PreflightResult result) => string.Join('\n', result.Faults.Select(f => $"{f.Severity} {f.Rule} page {f.Page} object {f.Object}: {f.Message}"));
}
