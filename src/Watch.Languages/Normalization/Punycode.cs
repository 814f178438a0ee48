using System.Text;

namespace Watch.Languages.Normalization;

/// <summary>Labels of host names in ASCII (RFC 3492). .NET's own IdnMapping refuses names that RFC 5893 allows, such as Hebrew
/// ones that end with a figure.</summary>
internal static class Punycode
{
    private const int Base = 36;
    private const int LeastThreshold = 1;
    private const int GreatestThreshold = 26;
    private const int Skew = 38;
    private const int Damp = 700;
    private const int FirstBias = 72;
    private const int FirstCode = 0x80;
    private const string Digits = "abcdefghijklmnopqrstuvwxyz0123456789";

    public static string Encode(string label)
    {
        var points = label.EnumerateRunes().Select(r => r.Value).ToArray();
        var encoded = new StringBuilder();
        foreach (var point in points.Where(p => p < FirstCode))
            encoded.Append((char)point);
        var basic = encoded.Length;
        if (basic > 0)
            encoded.Append('-');

        var (code, delta, bias) = (FirstCode, 0, FirstBias);
        for (var handled = basic; handled < points.Length; delta++, code++)
        {
            var next = points.Where(p => p >= code).Min();
            delta = checked(delta + ((next - code) * (handled + 1)));
            code = next;
            foreach (var point in points)
            {
                if (point < code)
                    delta++;
                if (point != code)
                    continue;
                var rest = delta;
                for (var place = Base; ; place += Base)
                {
                    var threshold = Threshold(place, bias);
                    if (rest < threshold)
                        break;
                    encoded.Append(Digits[threshold + ((rest - threshold) % (Base - threshold))]);
                    rest = (rest - threshold) / (Base - threshold);
                }

                encoded.Append(Digits[rest]);
                bias = Adapt(delta, handled + 1, isFirst: handled == basic);
                delta = 0;
                handled++;
            }
        }

        return encoded.ToString();
    }

    /// <summary>The label, or null for what <see cref="Encode"/> makes of none.</summary>
    public static string? Decode(string encoded)
    {
        var hyphen = encoded.LastIndexOf('-');
        var points = encoded[..Math.Max(hyphen, 0)].Select(c => (int)c).ToList();
        var (code, at, bias) = ((long)FirstCode, 0L, FirstBias);
        for (var read = hyphen + 1; read < encoded.Length;)
        {
            var (before, weight) = (at, 1L);
            for (var place = Base; ; place += Base)
            {
                var digit = read < encoded.Length ? Digits.IndexOf(encoded[read++], StringComparison.Ordinal) : -1;
                if (digit < 0)
                    return null;
                at += digit * weight;
                var threshold = Threshold(place, bias);
                if (digit < threshold)
                    break;
                weight *= Base - threshold;
                if (at > int.MaxValue || weight > int.MaxValue)
                    return null;
            }

            var count = points.Count + 1;
            bias = Adapt(at - before, count, isFirst: before == 0);
            code += at / count;
            at %= count;
            if (!Rune.IsValid((int)Math.Min(code, int.MaxValue)))
                return null;
            points.Insert((int)at++, (int)code);
        }

        var label = string.Concat(points.Select(p => new Rune(p).ToString()));
        return Encode(label) == encoded ? label : null;
    }

    private static int Threshold(int place, int bias) => Math.Clamp(place - bias, LeastThreshold, GreatestThreshold);

    private static int Adapt(long delta, int count, bool isFirst)
    {
        delta /= isFirst ? Damp : 2;
        delta += delta / count;
        var places = 0;
        for (; delta > (Base - LeastThreshold) * GreatestThreshold / 2; places += Base)
            delta /= Base - LeastThreshold;
        return (int)(places + ((Base - LeastThreshold + 1) * delta / (delta + Skew)));
    }
}
