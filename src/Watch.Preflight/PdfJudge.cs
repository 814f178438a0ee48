using Watch.Preflight.Boxes;
using Watch.Preflight.Objects;
using Watch.Preflight.Rules;

namespace Watch.Preflight;

/// <summary>Judges PDFs of any maker before they go to press.</summary>
public static class PdfJudge
{
    /// <summary>How many places of one rule are told; of the others the number is.</summary>
    private const int Places = 20;

    /// <summary>Judges a file. Never throws for what the file is, and ends in time and memory that its length bounds.</summary>
    /// <param name="profile">What it is judged by; null for the standards that it claims, or the rules for any PDF if it claims none.</param>
    public static PreflightResult Judge(Stream file, PreflightProfile? profile, PreflightOptions options)
    {
        if (ReadAll(file) is not { } data)
            return Unreadable(profile, "pdf-7.5.2-header", "The file is longer than 2 GB and is not read.");
        return Apart(() => Judge(data, profile, options));
    }

    /// <summary>Sketches the pages of a file, each with its boxes, as PNGs; none of a file that cannot be read. What is painted is shown as far as it reaches: type and areas as tones, pictures
    /// with a cross, and over them the MediaBox in gray, the CropBox in orange, the BleedBox in blue, the TrimBox in red, the ArtBox in violet.</summary>
    public static IReadOnlyList<byte[]> Sketch(Stream file)
    {
        if (ReadAll(file) is not { } data)
            return [];
        return Apart<IReadOnlyList<byte[]>>(() =>
        {
            try
            {
                var read = new PdfFile(data);
                return read.IsEncrypted ? [] : [.. new Judged(read, new(), sketches: true).Pages.Select(PageSketch.Draw)];
            }
            catch (TooMuchException)
            {
                return [];
            }
        });
    }

    // A thread of its own has a stack of a known size: what is nested is read by recursion.
    private static T Apart<T>(Func<T> work)
    {
        T? result = default;
        Exception? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception e)
                {
                    fault = e;
                }
            },
            64 << 20);
        thread.Start();
        thread.Join();
        return fault is null ? result! : throw new InvalidOperationException("The preflight failed. This is a fault of the program.", fault);
    }

    private static PreflightResult Judge(byte[] data, PreflightProfile? profile, PreflightOptions options)
    {
        if (data.AsSpan(0, Math.Min(data.Length, 1024)).IndexOf("%PDF-"u8) < 0 && data.AsSpan().IndexOf(" obj"u8) < 0)
            return Unreadable(profile, "pdf-7.5.2-header", "The file is no PDF: it has no header and no objects.");
        try
        {
            var file = new PdfFile(data);
            if (file.IsEncrypted)
                return Encrypted(profile);
            var judged = new Judged(file, options);
            if (judged.Pages.Count == 0)
                return Broken(profile, judged.Catalog["Pages"] is Map ? PreflightVerdict.Faults : PreflightVerdict.Unreadable, "pdf-7.7.3-pages", "The file has no pages, or they cannot be found." + (data.AsSpan(Math.Max(0, data.Length - 1024)).IndexOf("%%EOF"u8) < 0 ? " It has no end (%%EOF), so it may have been cut off." : ""));
            var profiles = profile is null ? Claims.ProfilesOf(judged) : [profile, .. profile.IsHouse ? Claims.ProfilesOf(judged).Where(p => p.Name.StartsWith('x')) : []];
            var faults = new List<PreflightFault>();
            foreach (var rule in PreflightProfile.RulesOf(profiles))
                faults.AddRange(Told(rule, judged));
            return new(NameOf(profile is null ? profiles : [profile]), faults.Exists(f => f.Severity == PreflightSeverity.Error) ? PreflightVerdict.Faults : PreflightVerdict.Ok, faults);
        }
        catch (TooMuchException e)
        {
            return Broken(profile, PreflightVerdict.Faults, "pdf-c.2-limits", $"The file is not judged to its end: {e.Message}.");
        }
    }

    private static string NameOf(IReadOnlyList<PreflightProfile> profiles) => profiles.Count == 0 ? "pdf" : string.Join(", ", profiles.Select(p => p.Name));

    private static IEnumerable<PreflightFault> Told(Rule rule, Judged judged)
    {
        var found = rule.Find(judged).Distinct().ToList();
        for (var i = 0; i < Math.Min(found.Count, Places); i++)
        {
            var message = i == Places - 1 && found.Count > Places
                ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{found[i].Message} (And {found.Count - Places} more places.)")
                : found[i].Message;
            yield return new(rule.Id, rule.Severity, rule.Clause, found[i].Page, found[i].Object, message, rule.Remedy);
        }
    }

    private static PreflightResult Encrypted(PreflightProfile? profile)
    {
        var rules = PreflightProfile.RulesOf(profile is null ? [] : [profile]).Where(r => r.Id.EndsWith("-encryption", StringComparison.Ordinal));
        const string Message = "The file is encrypted, so nothing else of it can be judged.";
        return new(profile?.Name ?? "pdf", PreflightVerdict.Faults, [.. rules.Select(r => new PreflightFault(r.Id, PreflightSeverity.Error, r.Clause, null, null, Message, r.Remedy))]);
    }

    private static PreflightResult Unreadable(PreflightProfile? profile, string id, string message) => Broken(profile, PreflightVerdict.Unreadable, id, message);

    private static PreflightResult Broken(PreflightProfile? profile, PreflightVerdict verdict, string id, string message)
    {
        var rule = AnyPdfRules.All.Single(r => r.Id == id);
        return new(profile?.Name ?? "pdf", verdict, [new(rule.Id, PreflightSeverity.Error, rule.Clause, null, null, message, rule.Remedy)]);
    }

    private static byte[]? ReadAll(Stream file)
    {
        var memory = new MemoryStream();
        var buffer = new byte[1 << 17];
        int read;
        while ((read = file.Read(buffer)) > 0)
        {
            if (memory.Length + read > 2_000_000_000)
                return null;
            memory.Write(buffer, 0, read);
        }

        return memory.ToArray();
    }
}
