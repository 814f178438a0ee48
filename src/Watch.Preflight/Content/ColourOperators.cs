using Watch.Preflight.Objects;

namespace Watch.Preflight.Content;

internal sealed partial class Interpreter
{
    private sealed partial class ContentRun
    {
        private void SetColour(string name)
        {
            if (frame.IsUncoloured)
                return;
            var isStroke = char.IsUpper(name[0]);
            var now = isStroke ? state.Stroke : state.Fill;
            var paint = name switch
            {
                "g" or "G" => Device("DeviceGray"),
                "rg" or "RG" => Device("DeviceRGB"),
                "k" or "K" => Device("DeviceCMYK"),
                "cs" or "CS" => Initial(Named()),
                _ => new Paint(now.Space, Numbers(), operands.Count > 0 && operands[^1] is Name ? Resource("Pattern", operands[^1]) : null),
            };
            if (name is "sc" or "scn" or "SC" or "SCN" && paint.Space.Family is not ("Pattern" or "Unknown") && paint.Components.Length != paint.Space.Components)
                Page.Fault(frame.Place, "syntax", $"A colour of {paint.Space.Family} has {paint.Components.Length} numbers where it has {paint.Space.Components}.");
            if (isStroke)
                state.Stroke = paint;
            else
                state.Fill = paint;
        }

        private Paint Device(string family) => new(interpreter.SpaceOf(new Name(family), frame.Resources), Numbers(), null);

        private ColourSpace Named()
        {
            var space = interpreter.SpaceOf(operands[0], frame.Resources);
            if (space.Family == "Unknown")
                Page.Fault(frame.Place, "resource", $"There is no colour space {(operands[0] is Name name ? "/" + name.Text : "where one is named")} among the resources, or it cannot be read.");
            return space;
        }

        private static Paint Initial(ColourSpace space) => new(space, space.Family switch
        {
            "DeviceCMYK" => [0, 0, 0, 1],
            "Separation" or "DeviceN" => [.. Enumerable.Repeat(1.0, Math.Max(0, space.Components))],
            "ICCBased" when space.Components == 4 => [0, 0, 0, 1],
            _ => new double[Math.Clamp(space.Components, 0, 64)],
        }, null);

        /// <summary>Notes what is painted with, and goes into a pattern.</summary>
        private void ApplyPaint(Paint paint, string use, bool overprints)
        {
            if (paint.Pattern is not { } pattern)
            {
                SeeColour(paint.Space, use, overprints && state.OverprintMode == 1);
                return;
            }

            See("pattern", pattern);
            if (paint.Space.Base is { } beneath)
                SeeColour(beneath, "a pattern", overprints && state.OverprintMode == 1);
            var matrix = Matrix.Of(pattern.Array("Matrix")?.Numbers()).Then(frame.Base);
            if (pattern.Dictionary("Shading") is { } shading)
            {
                SeeShading(shading);
                if (pattern.Dictionary("ExtGState") is { } resource)
                    See("extgstate", resource);
            }
            else if (pattern.IsStream && Page.IsNew((pattern, "pattern", frame.Base)))
            {
                // A cell is painted again and again over what is painted; where it stands once tells its colours, sizes and widths.
                var inner = new GraphicsState { Clip = Box.Everywhere, Fill = state.Fill with { Pattern = null, Space = paint.Space.Base ?? ColourSpace.Gray }, Stroke = state.Fill with { Pattern = null, Space = paint.Space.Base ?? ColourSpace.Gray } };
                var within = Inner(pattern, "a pattern") with { IsUncoloured = pattern.Int("PaintType") == 2, Base = Matrix.Identity };
                interpreter.isInPattern++;
                interpreter.RunForm(pattern, frame.Base, within, inner);
                interpreter.isInPattern--;
            }
        }
    }
}
