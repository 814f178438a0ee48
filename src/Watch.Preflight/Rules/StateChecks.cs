using Watch.Preflight.Objects;

namespace Watch.Preflight.Rules;

/// <summary>Whether graphics state dictionaries have the values that the format knows (ISO 32000-1, 8.4.5 and 11.6.5.2).</summary>
internal static class StateChecks
{
    public static IEnumerable<Finding> Values(Judged file)
    {
        foreach (var state in file.GraphicsStates)
        {
            foreach (var key in new[] { "ca", "CA" })
            {
                if (state.Map.Number(key) is < 0 or > 1)
                    yield return Finding.At(state, $"The opacity /{key} of a graphics state is not between 0 and 1.");
            }

            if (state.Map.Int("OPM") is { } mode and not (0 or 1))
                yield return Finding.At(state, $"There is no overprint mode {mode}.");
            if (state.Map["SMask"] is Map mask)
            {
                if (mask.Name("S") is not ("Alpha" or "Luminosity"))
                    yield return Finding.At(state, "The soft mask (SMask) of a graphics state is of neither kind that there is.");
                if (mask["G"] is not Map { IsStream: true } group)
                    yield return Finding.At(state, "The soft mask (SMask) of a graphics state has no group (/G).");
                else if (group.Dictionary("Group")?.Name("S") != "Transparency")
                    yield return Finding.At(state, "The group of a soft mask (SMask) is no transparency group.");
            }
            else if (state.Map.Has("SMask") && state.Map.Name("SMask") != "None")
            {
                yield return Finding.At(state, "The soft mask (SMask) of a graphics state is no mask.");
            }
        }
    }
}
