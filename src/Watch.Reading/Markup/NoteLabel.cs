using System.Text;

namespace Watch.Reading.Markup;

/// <summary>Compares the labels of notes as CommonMark compares those of links: case carries no meaning.</summary>
internal static class NoteLabel
{
    /// <summary>A form that two labels share when they name the same note (Unicode's case folding).</summary>
    public static string Fold(string label)
    {
        // The runtime maps characters one to one, and these fold to two.
        var folded = new StringBuilder(label.Length);
        foreach (var c in label)
        {
            folded.Append(c switch
            {
                '\u00DF' or '\u1E9E' => "ss",
                '\u0149' => "\u02BCn",
                '\u0587' => "\u0565\u0582",
                '\uFB00' => "ff",
                '\uFB01' => "fi",
                '\uFB02' => "fl",
                '\uFB03' => "ffi",
                '\uFB04' => "ffl",
                '\uFB05' or '\uFB06' => "st",
                _ => char.ToString(c),
            });
        }

        // Upper case first, since a final sigma and others become what they are a form of.
        return folded.ToString().ToUpperInvariant().ToLowerInvariant();
    }
}
