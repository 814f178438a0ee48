using Watch.Preflight.Objects;

namespace Watch.Preflight.Content;

internal sealed partial class Interpreter
{
    private readonly InkSheet.Work inkWork = new();

    private InkSheet sheet = new(Box.None, new());

    private sealed partial class ContentRun
    {
        /// <summary>Lays the inks of a path on the page.</summary>
        private void LayPath(Paint paint, bool overprints, bool strokes)
        {
            if (interpreter.isInPattern > 0 || state.Clip.IsEmpty)
                return;
            var colour = InkColour.Of(paint, overprints, state.OverprintMode);
            // One rectangle is known to be painted wholly; two might leave a hole where they meet.
            var isRectangle = path.Rectangles.Count == 1 && path.Rectangles[0] == path.Box;
            if (!strokes)
            {
                interpreter.sheet.Paint(path.Box.Within(state.Clip), colour, Manner(isRectangle && state.IsClipExact && paint.Pattern is null, overprints, state.FillOpacity));
                return;
            }

            var half = state.LineWidth * Math.Max(state.Matrix.Width, state.Matrix.Height) / 2;
            var manner = Manner(false, overprints, state.StrokeOpacity);
            var box = path.Box;
            Box[] parts = isRectangle && box.Width > 2 * half && box.Height > 2 * half
                ? [box with { Right = box.Left }, box with { Left = box.Right }, box with { Top = box.Bottom }, box with { Bottom = box.Top }] : [box];
            foreach (var part in parts)
                interpreter.sheet.Paint(part.Grown(half).Within(state.Clip), colour, manner);
        }

        /// <summary>Lays the inks of something whose shape is not known within its box.</summary>
        private void LayBox(Paint? paint, bool overprints, double opacity, Box box)
        {
            if (interpreter.isInPattern == 0)
                interpreter.sheet.Paint(box.Within(state.Clip), paint is null ? InkColour.Unknown : InkColour.Of(paint, overprints, state.OverprintMode), Manner(false, overprints, opacity));
        }

        /// <summary>Lays the inks of a picture.</summary>
        /// <param name="inks">Null if they are not known.</param>
        private void LayPicture(Map image, InkMap? inks, Box box)
        {
            if (interpreter.isInPattern > 0)
                return;
            if (inks is null)
            {
                LayBox(null, false, state.FillOpacity, box);
                return;
            }

            var isUpright = state.Matrix is { B: 0, C: 0, A: > 0, D: > 0 };
            var isWhole = isUpright && state.IsClipExact && image["SMask"] is Null && image["Mask"] is Null && (image.Int("SMaskInData") ?? 0) == 0;
            interpreter.sheet.Paint(box.Within(state.Clip), inks, state.OverprintsFill, box, Manner(isWhole, state.OverprintsFill, state.FillOpacity));
        }

        /// <summary>Notes the ink of a shading where it is seen.</summary>
        private void SeeShadingInk(Map shading, Matrix matrix, Box seen)
        {
            // A narrow strip is no area, and what is not a rectangle may not show the ends.
            var margin = state.IsClipExact && path.Rectangles.Count <= 1 ? 0.05 : 0.2;
            if (interpreter.isInPattern > 0 || Math.Min(seen.Width, seen.Height) < 11 || !seen.Meets(interpreter.trim) || !Page.IsNew((shading, "ink", seen)))
                return;
            interpreter.file.Budget.Step(Budget.Form);
            if (ShadingInk.Most(shading, interpreter.SpaceOf(shading["ColorSpace"], frame.Resources), matrix, seen, margin, m => interpreter.file.Decode(m).Data) is > 200 and var most)
                Page.Inks.Add(new(frame.Place, most, "a shading", seen));
        }

        // In a group that stands for itself, what overprints or multiplies meets the group alone.
        private InkSheet.Manner Manner(bool isCertain, bool overprints, double opacity) => new(
            opacity,
            state.Blending == Blending.Multiply,
            isCertain && !state.IsMasked && !state.IsUncertain && state.Blending != Blending.Other && !(state.IsIsolated && (overprints || state.Blending != Blending.Normal))
                && !(interpreter.file.Catalog.Has("OCProperties") && interpreter.marks.Exists(m => m.IsLayer)));

        /// <summary>What a form paints is in the state in which the form is painted.</summary>
        private GraphicsState Within(Map form)
        {
            var inner = state.Copy();
            if (form.Has("OC"))
                inner.IsUncertain = true;
            if (form.Dictionary("Group") is not { } group)
                return inner;
            // A group is painted as one, so its parts are not each as transparent as it.
            inner.IsUncertain |= state.IsMasked || state.Blending != Blending.Normal || state.FillOpacity < 1;
            inner.IsIsolated |= group.IsTrue("I") || group.IsTrue("K");
            (inner.Blending, inner.FillOpacity, inner.StrokeOpacity, inner.IsMasked) = (Blending.Normal, 1, 1, false);
            return inner;
        }
    }
}
