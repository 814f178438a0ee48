using Watch.Preflight.Filters;
using Watch.Preflight.Objects;

namespace Watch.Preflight.Content;

internal sealed partial class Interpreter
{
    private sealed partial class ContentRun
    {
        private static readonly Dictionary<string, string> Keys = new()
        {
            ["BPC"] = "BitsPerComponent",
            ["CS"] = "ColorSpace",
            ["D"] = "Decode",
            ["DP"] = "DecodeParms",
            ["F"] = "Filter",
            ["H"] = "Height",
            ["IM"] = "ImageMask",
            ["I"] = "Interpolate",
            ["W"] = "Width",
            ["L"] = "Length",
        };

        /// <summary>Reads an image that stands in the content itself (8.9.7).</summary>
        public void InlineImage(Lexer lexer, byte[] content)
        {
            var entries = new Dictionary<string, Value>();
            while (lexer.Next() is { } key && key is not Word { Text: "ID" })
            {
                if (key is Name name && lexer.Next() is { } value && value is not Word)
                    entries.TryAdd(Keys.GetValueOrDefault(name.Text, name.Text), value);
                else if (key is Word)
                    break;
            }

            var dictionary = new Map(entries, [], interpreter.file);
            var start = Math.Min(content.Length, lexer.Position + 1);
            var length = InlineLength(dictionary, content, start);
            lexer.Position = start + length;
            if (lexer.Next() is not Word { Text: "EI" })
                Page.Fault(frame.Place, "syntax", "An inline image has no end.");
            var image = new Map(entries, [], interpreter.file) { Self = frame.Place.Object };
            var decoded = StreamDecoder.Decode(content.AsSpan(start, length), image, interpreter.file.Budget);
            if (decoded.Problem is { } problem)
                Page.Fault(frame.Place, "image", $"The data of an inline image cannot be decoded: {problem}.");
            foreach (var filter in StreamDecoder.FiltersOf(image).Where(f => f is "LZWDecode" or "Crypt"))
                Page.Fault(frame.Place, "lzw", $"An inline image is compressed with {filter}.");
            CheckMarked("An inline image");
            PaintImage(image, isInline: true, decoded);
        }

        private int InlineLength(Map image, byte[] content, int start)
        {
            if (!image.Has("Filter") && image.Int("Width") is { } width && image.Int("Height") is { } height)
            {
                var components = image.IsTrue("ImageMask") ? 1 : Math.Max(1, interpreter.SpaceOf(image["ColorSpace"], frame.Resources).Components);
                var bits = image.IsTrue("ImageMask") ? 1 : image.Int("BitsPerComponent") ?? 8;
                var bytes = (((long)width * components * bits) + 7) / 8 * height;
                if (bytes >= 0 && bytes <= content.Length - start)
                    return (int)bytes;
            }

            for (var at = start; at + 1 < content.Length; at++)
            {
                var next = content.AsSpan(at).IndexOf("EI"u8);
                if (next < 0)
                    break;
                at += next;
                if (at > start && Lexer.IsSpace(content[at - 1]) && (at + 2 == content.Length || Lexer.IsSpace(content[at + 2])) && LooksLikeContent(content.AsSpan(at + 2)))
                    return at - start;
            }

            return content.Length - start;
        }

        private static bool LooksLikeContent(ReadOnlySpan<byte> after)
        {
            foreach (var b in after[..Math.Min(12, after.Length)])
            {
                if (b > 126 || (b < 32 && !Lexer.IsSpace(b)))
                    return false;
            }

            return true;
        }

        private void PaintImage(Map image, bool isInline, Decoded? decoded = null)
        {
            var place = image.Self is null || isInline ? frame.Place : frame.Place with { Object = image.Self };
            if (!isInline)
                See("image", image);
            CheckIntent(image.Name("Intent"));
            var (width, height) = (image.Int("Width") ?? 0, image.Int("Height") ?? 0);
            var isStencil = image.IsTrue("ImageMask");
            if (width < 1 || height < 1)
                Page.Fault(place, "image", "A picture has no width or no height.");
            var picture = StreamDecoder.FiltersOf(image).FirstOrDefault(f => f is "JPXDecode" or "DCTDecode" or "CCITTFaxDecode" or "JBIG2Decode");
            ColourSpace? space = null;
            var box = new Box(0, 0, 1, 1).Through(state.Matrix);
            if (isStencil)
            {
                ApplyPaint(state.Fill, "a stencil", state.OverprintsFill);
                SeeInk(state.Fill, "a stencil", box, state.OverprintsFill);
                LayBox(state.Fill, state.OverprintsFill, state.FillOpacity, box);
            }
            else if (image.Has("ColorSpace"))
            {
                space = interpreter.SpaceOf(image["ColorSpace"], frame.Resources);
                if (space.Family == "Unknown")
                    Page.Fault(place, "resource", "The colour space of a picture cannot be read.");
                SeeColour(space, "a picture", state.OverprintsFill && state.OverprintMode == 1, place.Object);
            }
            else if (picture != "JPXDecode")
            {
                Page.Fault(place, "image", "A picture has no colour space.");
            }

            CheckSamples(image, space, isStencil, picture, place, decoded);
            if (IsVisible(box))
            {
                if (!isStencil)
                {
                    Sketch("a picture", box.Within(state.Clip), 50);
                    if (interpreter.isInPattern == 0)
                        Reach(box.Within(state.Clip), false);
                }

                SeeResolution(image, isInline, place, width, height, box, space, isStencil);
                if (!isStencil)
                    LayPicture(image, space is null ? null : SeeImageInk(image, space, place, box, decoded), box);
            }

            if (image["SMask"] is Map mask && Page.IsNew((mask, "smask")))
            {
                if (mask.Name("ColorSpace") != "DeviceGray" && picture != "JPXDecode")
                    Page.Fault(place with { Object = mask.Self }, "image", "The soft mask of a picture is not in DeviceGray.");
                CheckSamples(mask, ColourSpace.Gray, false, StreamDecoder.FiltersOf(mask).FirstOrDefault(f => f is "JPXDecode" or "DCTDecode"), place with { Object = mask.Self }, null);
            }
        }

        private void SeeResolution(Map image, bool isInline, Place place, int width, int height, Box box, ColourSpace? space, bool isStencil)
        {
            // A few samples, or one stretched to a rectangle, are no picture.
            if (width * (long)height <= 64 || state.Matrix.Width < 0.01 || state.Matrix.Height < 0.01)
                return;
            var ppi = Math.Min(width / state.Matrix.Width, height / state.Matrix.Height) * 72;
            var isLineArt = isStencil || image.Int("BitsPerComponent") == 1 || (space is { Family: "Indexed" } && image.Int("BitsPerComponent") == 1);
            if (Page.IsNew(("ppi", image, Math.Round(ppi))))
                Page.Images.Add(new(place, image, isInline, ppi, box, space, isLineArt));
        }

        private void CheckSamples(Map image, ColourSpace? space, bool isStencil, string? picture, Place place, Decoded? decoded)
        {
            if (!Page.IsNew((image, "samples", place.Object?.Number ?? 0)))
                return;
            var bits = isStencil || picture is "CCITTFaxDecode" or "JBIG2Decode" ? image.Int("BitsPerComponent") ?? 1 : image.Int("BitsPerComponent") ?? (picture is null ? 0 : 8);
            if (picture != "JPXDecode" && bits is not (1 or 2 or 4 or 8 or 16))
                Page.Fault(place, "image", $"A picture has {bits} bits in a sample.");
            if (picture == "JPXDecode" && space is { Components: > 0 } && image.IsStream && (image.Int("SMaskInData") ?? 0) == 0 && Rules.JpxHeader.Read(interpreter.file.Decode(image).Data) is var (channels, _) && channels < space.Components)
                Page.Fault(place, "image", $"A picture in JPEG 2000 has {channels} channels and its colour space {space.Components}.");
            if (image.Array("Decode") is { } decode && decode.Count != 2 * (isStencil ? 1 : space is { Components: > 0 } ? space.Components : decode.Count / 2))
                Page.Fault(place, "image", $"The /Decode of a picture has {decode.Count} numbers where it takes {2 * (isStencil ? 1 : space?.Components ?? 0)}.");
            if (isStencil && bits != 1)
                Page.Fault(place, "image", $"A stencil has {bits} bits in a sample.");
            if (picture == "DCTDecode" && space is not null && image.IsStream)
            {
                var components = JpegHeader.Components(interpreter.file.Decode(image).Data);
                if (components == 0)
                    Page.Fault(place, "image", "A picture's data are no JPEG.");
                else if (space.Family != "Unknown" && components != space.Components)
                    Page.Fault(place, "image", $"A picture's JPEG has {components} components and its colour space {space.Components}.");
                if (components > 0 && JpegHeader.Size(interpreter.file.Decode(image).Data) is var size && (size.Width != image.Int("Width") || size.Height != image.Int("Height")))
                    Page.Fault(place, "image", $"A picture's JPEG has {size.Width} × {size.Height} samples, and the picture says {image.Int("Width")} × {image.Int("Height")}.");
                if (components > 0 && !JpegHeader.IsWhole(interpreter.file.Decode(image).Data))
                    Page.Fault(place, "image", "A picture's JPEG is cut off.");
            }

            if (picture is not null || (space is null && !isStencil) || space?.Components == 0 || !interpreter.isNewImage.Add(image))
                return;
            var data = decoded ?? interpreter.file.Decode(image);
            var needed = (((long)(image.Int("Width") ?? 0) * (space?.Components ?? 1) * bits) + 7) / 8 * (image.Int("Height") ?? 0);
            if (data.Problem is null && data.Data.Length < needed)
                Page.Fault(place, "image", $"A picture has {data.Data.Length} bytes of samples where its size asks for {needed}.");
        }

        private InkMap? SeeImageInk(Map image, ColourSpace space, Place place, Box box, Decoded? decoded)
        {
            var inked = space.Family == "Indexed" ? space.Base : space;
            if (inked is null || inked.Components < 2 || inked.Family is not ("DeviceCMYK" or "DeviceN" or "ICCBased") || (inked.Family == "ICCBased" && inked.Components != 4))
                return null;
            if (!interpreter.inkOf.TryGetValue(image, out var ink))
                interpreter.inkOf[image] = ink = ImageInk.Measure(image, space, decoded ?? interpreter.file.Decode(image), box);
            if (ink?.Most is > 200 and var most && Page.IsNew(("image ink", image)))
                Page.Inks.Add(new(place, most, "a picture", box));
            return ink;
        }
    }

    private readonly HashSet<Map> isNewImage = [];
    private readonly Dictionary<Map, InkMap?> inkOf = [];
}
