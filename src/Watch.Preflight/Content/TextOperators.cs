using Watch.Preflight.Fonts;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Content;

internal sealed partial class Interpreter
{
    private sealed partial class ContentRun
    {
        private Matrix text = Matrix.Identity;
        private Matrix line = Matrix.Identity;
        private bool inText;

        private void DoText(string name)
        {
            switch (name)
            {
                case "BT":
                    if (inText)
                        Page.Fault(frame.Place, "syntax", "A text object begins within another.");
                    (text, line, inText) = (Matrix.Identity, Matrix.Identity, true);
                    break;
                case "ET":
                    if (!inText)
                        Page.Fault(frame.Place, "syntax", "A text object ends where none began.");
                    inText = false;
                    // What clips from here on has the shape of type.
                    state.IsClipExact &= state.Rendering < 4;
                    break;
                case "Tc":
                    state.CharacterSpace = At(0);
                    break;
                case "Tw":
                    state.WordSpace = At(0);
                    break;
                case "Tz":
                    state.Scale = At(0) / 100;
                    break;
                case "TL":
                    state.Leading = At(0);
                    break;
                case "Ts":
                    state.Rise = At(0);
                    break;
                case "Tr":
                    state.Rendering = (int)Math.Clamp(At(0), 0, 7);
                    break;
                case "Tf":
                    state.Font = Resource("Font", operands[0]) is { } font ? interpreter.FontOf(font) : null;
                    state.FontSize = At(1);
                    break;
                case "Td" or "TD":
                    if (name == "TD")
                        state.Leading = -At(1);
                    NextLine(At(0), At(1));
                    break;
                case "Tm":
                    text = line = Matrix.Of(Numbers());
                    break;
                case "T*":
                    NextLine(0, -state.Leading);
                    break;
                case "Tj" or "'" or "\"":
                    if (name == "\"")
                        (state.WordSpace, state.CharacterSpace) = (At(0), At(1));
                    if (name != "Tj")
                        NextLine(0, -state.Leading);
                    Show([operands[^1]]);
                    break;
                case "TJ":
                    Show(operands[0] is Sequence sequence ? sequence.Raw : []);
                    break;
            }
        }

        private void NextLine(double x, double y) => text = line = new Matrix(1, 0, 0, 1, x, y).Then(line);

        private void Show(IReadOnlyList<Value> pieces)
        {
            if (!inText)
                Page.Fault(frame.Place, "syntax", "Type is shown outside of a text object.");
            if (state.Font is not { } font)
            {
                if (pieces.OfType<Bytes>().Any(b => b.Data.Length > 0))
                    Page.Fault(frame.Place, "resource", "Type is shown without a font.");
                return;
            }

            // Type that clips is seen in what it clips.
            var (isHidden, hasActualText) = (state.Rendering == 3, HasActualText);
            var box = Box.None;
            var isShown = false;
            var matrix = Matrix.Identity;
            foreach (var piece in pieces)
            {
                interpreter.file.Budget.Step();
                if (piece is Number shift)
                {
                    text = text.After(-shift.Amount / 1000 * state.FontSize * state.Scale);
                    continue;
                }

                if (piece is not Bytes bytes)
                    continue;
                var next = text.Then(state.Matrix);
                foreach (var (code, length) in font.Codes(bytes.Data))
                {
                    isShown = true;
                    matrix = next;
                    font.See(code, isHidden, hasActualText, frame.Place);
                    if (font.IsType3)
                        ShowType3(font, code);
                    var unit = font.IsType3 ? Matrix.Of(font.Dictionary.Array("FontMatrix")?.Numbers()).A : 0.001;
                    var width = font.Width(code) * unit * state.FontSize;
                    // Blanks take room that nobody sees.
                    if (!(length == 1 && code == 32))
                        box = box.With(matrix.Apply(0, state.Rise)).With(matrix.Apply(width * state.Scale, state.Rise + (0.4 * state.FontSize)));
                    var step = (width + state.CharacterSpace + (length == 1 && code == 32 ? state.WordSpace : 0)) * state.Scale;
                    (text, next) = (text.After(step), next.After(step));
                }
            }

            if (isShown)
                SeeType(font, matrix, box);
        }

        private void SeeType(FontRecord font, Matrix matrix, Box box)
        {
            CheckMarked("Type");
            if (state.Rendering is 3 or 7 || font.IsType3)
                return;
            var fills = state.Rendering is 0 or 2 or 4 or 6;
            var strokes = state.Rendering is 1 or 2 or 5 or 6;
            var paint = fills ? state.Fill : state.Stroke;
            if (fills)
                ApplyPaint(state.Fill, "type", state.OverprintsFill);
            if (strokes)
                ApplyPaint(state.Stroke, "type", state.OverprintsStroke);
            if (box.IsEmpty || !IsVisible(box))
                return;
            SeeInk(paint, "type", box, fills ? state.OverprintsFill : state.OverprintsStroke);
            LayBox(paint, fills ? state.OverprintsFill : state.OverprintsStroke, fills ? state.FillOpacity : state.StrokeOpacity, box);
            if (!paint.IsWhite && interpreter.isInPattern == 0)
                Page.TypeBox = Page.TypeBox.With(box);
            if (strokes && !fills && !state.Stroke.IsWhite)
                SeeLine(state.LineWidth * state.Matrix.LeastScale, box);
            var size = Math.Abs(state.FontSize) * matrix.Height;
            if (Page.IsNew(("type", frame.Place.Object?.Number ?? 0, font, Math.Round(size, 1), paint.IsWhite, paint.IsMixed)))
                Page.Type.Add(new(frame.Place, font, size, box, paint.Ink, paint.IsWhite, paint.IsMixed));
        }

        private void ShowType3(FontRecord font, int code)
        {
            if (state.Rendering == 3 || font.GlyphName(code) is not { } name || font.Dictionary.Dictionary("CharProcs")?[name] is not Map { IsStream: true } glyph)
                return;
            var size = new Matrix(state.FontSize * state.Scale, 0, 0, state.FontSize, 0, state.Rise).Then(text).Then(state.Matrix);
            if (!Page.IsNew((glyph, "glyph", Math.Round(size.Height, 1), state.Fill)))
                return;
            var inner = state.Copy();
            inner.Matrix = size;
            var resources = font.Dictionary.Dictionary("Resources") ?? frame.Resources;
            interpreter.RunForm(glyph, Matrix.Of(font.Dictionary.Array("FontMatrix")?.Numbers()), Inner(glyph, "a glyph of a Type 3 font") with { Resources = resources, IsUncoloured = false, IsGlyph = true }, inner);
        }
    }
}
