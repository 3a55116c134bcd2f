using System.Globalization;
using System.Text.Json;
using Analytics.Articles.Loading;

namespace Analytics.Articles.Readers;

/// <summary>Reads a file with a story, as a JSON object, on each line. The file may be of any size; it is never held whole.</summary>
internal static class JsonLinesReader
{
    public static void Read(InputFile file, StorySink sink, CancellationToken cancellation)
    {
        using var stream = InputBytes.Unpacked(file.Open(), file.IsPacked);
        using var lines = new ByteLines(stream, InputBytes.LargestPage);
        var stories = 0;
        while (Next(lines, file, sink))
        {
            cancellation.ThrowIfCancellationRequested();
            if (lines.IsTooLong)
            {
                sink.Skip(file, InputBytes.TooLarge(InputBytes.LargestPage).Message, lines.Number);
                stories++;
            }
            else if (!lines.IsBlank)
            {
                ReadLine(lines, file, sink);
                stories++;
            }
        }

        if (stories == 0) throw new UnreadableInputException("The file is empty.");
    }

    private static bool Next(ByteLines lines, InputFile file, StorySink sink)
    {
        try
        {
            return lines.Read();
        }
        catch (InvalidDataException damage)
        {
            sink.Skip(file, $"The .gz file cannot be unpacked beyond this line: {damage.Message}", lines.Number);
            return false;
        }
    }

    private static void ReadLine(ByteLines lines, InputFile file, StorySink sink)
    {
        try
        {
            var text = TextDecoding.Decode(lines.Line.ToArray()).Text;
            using var document = JsonDocument.Parse(text, JsonReader.Lenient);
            StoryObject.Read(document.RootElement, file, string.Create(CultureInfo.InvariantCulture, $"{file.Id}#{lines.Number}"), lines.Number, sink);
        }
        catch (JsonException failure)
        {
            sink.Skip(file, $"The JSON is broken: {JsonReader.Plain(failure)}", lines.Number);
        }
        catch (UnreadableInputException failure)
        {
            sink.Skip(file, failure.Message, lines.Number, failure.Field);
        }
        catch (Exception failure) when (failure is ArgumentException or InvalidOperationException)
        {
            // Escapes that stand for half a character pass the parser and fail when the value is read.
            sink.Skip(file, $"The JSON holds characters that are not text: {failure.Message}", lines.Number);
        }
    }
}
