using Watch.Preflight.Objects;

namespace Watch.Preflight.Content;

internal sealed partial class Interpreter
{
    /// <summary>One content stream as its operators are carried out.</summary>
    private sealed partial class ContentRun(Interpreter interpreter, Frame frame, GraphicsState initial)
    {
        private const int SaveDepth = 28;

        private readonly Stack<GraphicsState> saved = new();
        private readonly PathRecord path = new();
        private GraphicsState state = initial;
        private bool clips;
        private int compatibility;
        private List<Value> operands = [];

        private PageSightings Page => interpreter.page;

        public void Do(string name, List<Value> values)
        {
            operands = values;
            if (!Operators.All.TryGetValue(name, out var count))
            {
                Page.Fault(frame.Place, compatibility > 0 ? "compatible-operator" : name == "PS" ? "postscript" : "operator", $"There is no operator \"{name}\".");
                return;
            }

            if (count > values.Count)
            {
                Page.Fault(frame.Place, "syntax", $"The operator {name} has {values.Count} operands where it takes {count}.");
                return;
            }

            if (Operators.TakesNumbers(name) && !values.TrueForAll(v => v is Number))
            {
                Page.Fault(frame.Place, "syntax", $"The operator {name} has operands that are no numbers.");
                return;
            }

            if (name is "q" or "Q" or "BT" or "Do" && path.IsBegun)
                EndPath();

            switch (name)
            {
                case "q":
                    saved.Push(state.Copy());
                    if (saved.Count > SaveDepth)
                        Page.Fault(frame.Place, "depth", $"The graphics state is saved more than {SaveDepth} deep.");
                    if (saved.Count > 100_000)
                        throw new TooMuchException("its content saves the graphics state without end");
                    break;
                case "Q":
                    if (saved.TryPop(out var last))
                        state = last;
                    else
                        Page.Fault(frame.Place, "restore", "The graphics state is restored (Q) where none was saved.");
                    break;
                case "cm":
                    state.Matrix = Matrix.Of(Numbers()).Then(state.Matrix);
                    break;
                case "w":
                    state.LineWidth = Math.Abs(At(0));
                    break;
                case "gs":
                    SetGraphicsState();
                    break;
                case "ri":
                    CheckIntent((operands[0] as Name)?.Text);
                    break;
                case "m" or "l" or "c" or "v" or "y" or "h" or "re":
                    Construct(name);
                    break;
                case "W" or "W*":
                    clips = true;
                    break;
                case "n" or "S" or "s" or "f" or "F" or "f*" or "B" or "B*" or "b" or "b*":
                    PaintPath(name);
                    break;
                case "g" or "rg" or "k" or "G" or "RG" or "K" or "cs" or "CS" or "sc" or "scn" or "SC" or "SCN":
                    SetColour(name);
                    break;
                case "sh":
                    PaintShading();
                    break;
                case "Do":
                    PaintObject();
                    break;
                case "d0" or "d1":
                    if (!frame.IsGlyph)
                        Page.Fault(frame.Place, "operator", $"The operator {name} stands outside of a glyph of a Type 3 font.");
                    if (name == "d1")
                        frame.IsUncoloured = true;
                    break;
                case "BMC" or "BDC" or "EMC":
                    Mark(name);
                    break;
                case "BX":
                    compatibility++;
                    break;
                case "EX":
                    compatibility--;
                    break;
                default:
                    DoText(name);
                    break;
            }
        }

        /// <summary>The stream is at its end.</summary>
        public void End()
        {
            if (saved.Count > 0)
                Page.Fault(frame.Place, "unrestored", "The graphics state is saved (q) and never restored.");
            if (inText)
                Page.Fault(frame.Place, "syntax", "A text object (BT) has no end.");
            if (path.IsBegun)
                EndPath();
            EndMarks();
        }

        private void EndPath()
        {
            Page.Fault(frame.Place, "syntax", "A path is begun and neither painted nor ended.");
            path.Clear();
        }

        private double At(int index) => index < operands.Count && operands[index] is Number number ? number.Amount : 0;

        private double[] Numbers() => [.. operands.OfType<Number>().Select(n => n.Amount)];

        private Map? Resource(string category, Value name)
        {
            if (name is not Name { Text: var key })
            {
                Page.Fault(frame.Place, "syntax", $"A resource of the kind {category} is named by no name.");
                return null;
            }

            var found = frame.Resources.Dictionary(category)?[key];
            if (found is null or Null)
                Page.Fault(frame.Place, "resource", $"There is no /{key} among the resources of the kind {category}.");
            else if (!frame.HasResources)
                Page.Fault(frame.Place, "inherited", "A form has no resources of its own and takes those of the page.");
            return found as Map;
        }

        private void CheckIntent(string? intent)
        {
            if (intent is not null and not ("AbsoluteColorimetric" or "RelativeColorimetric" or "Saturation" or "Perceptual"))
                Page.Fault(frame.Place, "intent", $"There is no rendering intent \"{intent}\".");
        }

        private void SetGraphicsState()
        {
            if (Resource("ExtGState", operands[0]) is not { } resource)
                return;
            See("extgstate", resource);
            CheckIntent(resource.Name("RI"));
            state.LineWidth = resource.Number("LW") ?? state.LineWidth;
            if (resource["OP"] is Truth stroke)
                state.OverprintsFill = state.OverprintsStroke = stroke.IsTrue;
            if (resource["op"] is Truth fill)
                state.OverprintsFill = fill.IsTrue;
            state.OverprintMode = resource.Int("OPM") ?? state.OverprintMode;
            state.FillOpacity = Math.Clamp(resource.Number("ca") ?? state.FillOpacity, 0, 1);
            state.StrokeOpacity = Math.Clamp(resource.Number("CA") ?? state.StrokeOpacity, 0, 1);
            if (resource.Names("BM").FirstOrDefault() is { } mode)
                state.Blending = mode is "Normal" or "Compatible" ? Blending.Normal : mode == "Multiply" ? Blending.Multiply : Blending.Other;
            if (resource.Has("SMask"))
                state.IsMasked = resource.Name("SMask") != "None";
            if (resource.Array("Font") is { Count: 2 } font && font[0] is Map dictionary)
                (state.Font, state.FontSize) = (interpreter.FontOf(dictionary), (font[1] as Number)?.Amount ?? 0);
            if (resource.Dictionary("SMask") is not { } mask || mask.Dictionary("G") is not { IsStream: true } group)
                return;
            See("softmask", mask);
            if (Page.IsNew((mask, "softmask")))
                interpreter.RunForm(group, Matrix.Identity, Inner(group, "a soft mask"), MaskState());
            SeeGroup(group);
        }

        // What a mask paints is no ink: it is judged for its colours and its writing alone.
        private GraphicsState MaskState() => new() { Matrix = state.Matrix, Clip = new(0, 0, 0, 0) };

        private Frame Inner(Map stream, string within) => frame with { IsGlyph = false, Place = new(frame.Place.Page, stream.Self ?? frame.Place.Object, within) };

        private void See(string kind, Map resource)
        {
            if (Page.IsNew((kind, resource)))
                Page.Resources.Add(new(frame.Place with { Object = resource.Self ?? frame.Place.Object }, kind, resource));
        }

        private void SeeGroup(Map form)
        {
            if (form.Dictionary("Group") is not { } group)
                return;
            if (Page.IsNew(("group", form)))
                Page.Resources.Add(new(frame.Place with { Object = form.Self ?? frame.Place.Object }, "group", group));
            if (group.Has("CS"))
                SeeColour(interpreter.SpaceOf(group["CS"], form.Dictionary("Resources") ?? frame.Resources), "the group", false, form.Self);
        }

        private void SeeColour(ColourSpace space, string use, bool isOverprinted, Reference? at = null)
        {
            var place = at is null ? frame.Place : frame.Place with { Object = at };
            var key = (place.Object?.Number ?? 0, use, isOverprinted, space.Family, space.Components, (object?)space.Definition ?? space.Family, space.Base?.Family);
            if (!Page.IsNew(key))
                return;
            Page.Colours.Add(new(place, space, use, isOverprinted));
            // An ink of DeviceN may be defined beside it, and so may the colours of the process.
            foreach (var attributes in space.Chain().Where(s => s.Family == "DeviceN").Select(s => s.Definition?[4]).OfType<Map>())
            {
                foreach (var colorant in attributes.Dictionary("Colorants") is { } colorants ? colorants.Raw.Keys.Select(k => colorants[k]) : [])
                    SeeColour(interpreter.SpaceOf(colorant, frame.Resources), "an ink of DeviceN", false, place.Object);
                if (attributes.Dictionary("Process") is { } process && process.Has("ColorSpace"))
                    SeeColour(interpreter.SpaceOf(process["ColorSpace"], frame.Resources), "the process of DeviceN", false, place.Object);
            }
        }

        private void Construct(string name)
        {
            switch (name)
            {
                case "m":
                    path.Move(Point(0));
                    break;
                case "l":
                    path.Line(Point(0));
                    break;
                case "c":
                    path.Curve(Point(0), Point(2), Point(4));
                    break;
                case "v" or "y":
                    path.Curve(Point(0), Point(0), Point(2));
                    break;
                case "h":
                    path.End();
                    break;
                default:
                    path.Rectangle(At(0), At(1), At(2), At(3), state.Matrix);
                    break;
            }
        }

        private (double X, double Y) Point(int index) => state.Matrix.Apply(At(index), At(index + 1));

        private void PaintPath(string name)
        {
            path.End();
            var fills = name is "f" or "F" or "f*" or "B" or "B*" or "b" or "b*";
            var strokes = name is "S" or "s" or "B" or "B*" or "b" or "b*";
            if ((fills || strokes) && !path.Box.IsEmpty)
            {
                CheckMarked("A path");
                if (fills)
                    FillPath();
                if (strokes)
                    StrokePath();
            }

            if (clips)
            {
                state.IsClipExact &= path.Rectangles.Count == 1 && path.Rectangles[0] == path.Box;
                state.Clip = state.Clip.Within(path.Box);
            }

            clips = false;
            path.Clear();
        }

        private void FillPath()
        {
            ApplyPaint(state.Fill, "an area", state.OverprintsFill);
            SeeInk(state.Fill, "an area", path.Box, state.OverprintsFill);
            LayPath(state.Fill, state.OverprintsFill, strokes: false);
            if (state.Fill.IsWhite)
                return;
            foreach (var rectangle in path.Rectangles)
            {
                var (thin, thick) = (Math.Min(rectangle.Width, rectangle.Height), Math.Max(rectangle.Width, rectangle.Height));
                if (thin < 1 && thick > 3 * thin && thick > 2)
                    SeeLine(thin, rectangle);
            }
        }

        private void StrokePath()
        {
            ApplyPaint(state.Stroke, "a line", state.OverprintsStroke);
            var width = state.LineWidth * state.Matrix.LeastScale;
            var box = path.Box.Grown(width / 2);
            SeeInk(state.Stroke, "a line", box, state.OverprintsStroke);
            LayPath(state.Stroke, state.OverprintsStroke, strokes: true);
            if (!state.Stroke.IsWhite)
                SeeLine(width, box);
        }

        private void SeeLine(double width, Box box)
        {
            if (width < 2 && IsVisible(box) && Page.IsNew(("line", frame.Place.Object?.Number ?? 0, Math.Round(width, 2))))
                Page.Lines.Add(new(frame.Place, width, box));
        }

        private bool IsVisible(Box box)
        {
            var seen = box.Within(state.Clip);
            return !seen.IsEmpty && (seen.Width > 0.001 || seen.Height > 0.001);
        }

        /// <summary>Notes the ink of something, and how far it reaches.</summary>
        private void SeeInk(Paint paint, string use, Box box, bool overprints)
        {
            if (!IsVisible(box))
                return;
            var seen = box.Within(state.Clip);
            if (paint.Pattern?.Dictionary("Shading") is { } shading)
                SeeShadingInk(shading, Matrix.Of(paint.Pattern.Array("Matrix")?.Numbers()).Then(frame.Base), seen);
            Sketch(use, seen, paint.Pattern is null ? paint.Ink : 50);
            // A cell of a pattern stands elsewhere than its coordinates say; what is painted with it reaches as far as it does.
            var isCell = interpreter.isInPattern > 0;
            if (!isCell)
                Reach(seen, paint.IsWhite);
            if (paint.IsWhite && overprints && state.OverprintMode == 1 && paint.Space.Family == "DeviceCMYK")
                Page.Fault(frame.Place, "white-overprint", $"White overprints in {use}, so it is not there in print.");
            // Marks for the register of the inks are in all of them, and cut off.
            var isMark = paint is { Pattern: null, Space.Family: "Separation" } && paint.Space.Inks is ["All"];
            if (isMark && (isCell || seen.Meets(interpreter.trim)))
                Page.Fault(frame.Place, "all-ink", $"{char.ToUpperInvariant(use[0])}{use[1..]} on the trimmed page is in the colour All, which is for marks.");
            if (!isMark && paint.Ink is > 200 and var ink && (isCell || seen.Meets(interpreter.trim)) && Page.IsNew(("ink", frame.Place.Object?.Number ?? 0, use, Math.Round(ink))))
                Page.Inks.Add(new(frame.Place, ink, use, seen));
            if (paint.Tint is > 0.5 and < 25 and var tint && Page.IsNew(("tint", frame.Place.Object?.Number ?? 0, Math.Round(tint))))
                Page.Tints.Add(new(frame.Place, tint, seen));
        }

        // What a pattern, a glyph or a mask paints stands elsewhere than it says.
        private void Sketch(string use, Box seen, double? ink)
        {
            if (Page.Sketch is { Count: < 200_000 } sketch && interpreter.isInPattern == 0)
                sketch.Add(new(use, seen, ink));
        }

        /// <summary>Notes how far something that is painted reaches.</summary>
        private void Reach(Box seen, bool isWhite)
        {
            if (isWhite)
                return;
            Page.PaintBox = Page.PaintBox.With(seen);
            if (Page.Edges.Count < 200 && !interpreter.trim.Grown(-1).Holds(seen) && seen.Meets(interpreter.trim))
                Page.Edges.Add((frame.Place, seen));
        }

        private void PaintShading()
        {
            CheckMarked("A shading");
            if (Resource("Shading", operands[0]) is not { } shading)
                return;
            SeeShading(shading);
            SeeShadingInk(shading, state.Matrix, state.Clip.Within(interpreter.media));
            Sketch("a shading", state.Clip.Within(interpreter.media), 50);
            if (interpreter.isInPattern == 0)
                Reach(state.Clip.Within(interpreter.media), false);
            LayBox(null, false, state.FillOpacity, interpreter.media);
        }

        private void SeeShading(Map shading)
        {
            See("shading", shading);
            SeeColour(interpreter.SpaceOf(shading["ColorSpace"], frame.Resources), "a shading", state.OverprintsFill && state.OverprintMode == 1, shading.Self);
        }

        private void PaintObject()
        {
            if (Resource("XObject", operands[0]) is not { } painted)
                return;
            switch (painted.Name("Subtype"))
            {
                case "Image":
                    CheckMarked("A picture");
                    PaintImage(painted, isInline: false);
                    break;
                case "Form":
                    See("form", painted);
                    SeeGroup(painted);
                    interpreter.RunForm(painted, Matrix.Identity, Inner(painted, "a form"), Within(painted));
                    break;
                default:
                    if (painted.Name("Subtype") != "PS")
                        Page.Fault(frame.Place, "resource", $"There is no kind of XObject \"{painted.Name("Subtype")}\".");
                    See("other", painted);
                    break;
            }
        }
    }
}
