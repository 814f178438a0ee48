using Watch.Preflight.Objects;

namespace Watch.Preflight.Content;

/// <summary>A marked-content sequence that is open.</summary>
internal readonly record struct OpenMark(bool IsTagged, bool IsArtifact, bool HasActualText, bool IsLayer);

internal sealed partial class Interpreter
{
    /// <summary>The sequences that are open, those of the streams round this one too.</summary>
    private readonly List<OpenMark> marks = [];

    /// <summary>How many patterns, glyphs or masks are being painted: what they paint is not marked by itself.</summary>
    private int isInPattern;

    private sealed partial class ContentRun
    {
        private readonly int marksBefore = interpreter.marks.Count;

        private bool HasActualText => interpreter.marks.Exists(m => m.HasActualText);

        private void Mark(string name)
        {
            if (name == "EMC")
            {
                if (interpreter.marks.Count > marksBefore)
                    interpreter.marks.RemoveAt(interpreter.marks.Count - 1);
                else
                    Page.Fault(frame.Place, "marked", "A marked-content sequence ends where none began.");
                return;
            }

            var tag = (operands[0] as Name)?.Text ?? "";
            var properties = name == "BMC" ? null : operands[1] as Map ?? Resource("Properties", operands[1]);
            var identifier = properties?.Int("MCID");
            var isArtifact = tag == "Artifact";
            if (isArtifact && interpreter.marks.Exists(m => m.IsTagged))
                Page.Fault(frame.Place, "artifact", "An artifact stands within tagged content.");
            if (identifier is not null && interpreter.marks.Exists(m => m.IsArtifact))
                Page.Fault(frame.Place, "artifact", "Tagged content stands within an artifact.");
            if (identifier is { } mcid && frame.Place.Object is null)
                Page.MarkedIdentifiers.Add(mcid);
            if (properties?.Text("Lang") is { } language && Rules.Languages.IsWrong(language))
                Page.Fault(frame.Place, "language", $"\"{language}\" is no language tag.");
            if (interpreter.marks.Count < 10_000)
                interpreter.marks.Add(new(identifier is not null, isArtifact, properties?.Has("ActualText") == true, tag == "OC"));
        }

        private void EndMarks()
        {
            if (interpreter.marks.Count <= marksBefore)
                return;
            Page.Fault(frame.Place, "marked", "A marked-content sequence has no end.");
            interpreter.marks.RemoveRange(marksBefore, interpreter.marks.Count - marksBefore);
        }

        private void CheckMarked(string what)
        {
            if (interpreter.isInPattern == 0 && frame.Place.Within is "" or "a form" && !interpreter.marks.Exists(m => m.IsTagged || m.IsArtifact))
                Page.Fault(frame.Place, "unmarked", $"{what} is neither tagged nor an artifact.");
        }
    }
}
