using System.Globalization;
using System.Text;

namespace Analytics.Tests.Articles.Readers;

/// <summary>Writes small PDF documents: lines of Helvetica at given places.</summary>
internal static class SmallPdf
{
    public static byte[] Of(params (double X, double Y, double Size, string Text)[] lines)
    {
        var content = new StringBuilder();
        foreach (var (x, y, size, text) in lines) content.Append(CultureInfo.InvariantCulture, $"BT /F1 {size} Tf {x} {y} Td ({text.Replace("(", "\\(", StringComparison.Ordinal).Replace(")", "\\)", StringComparison.Ordinal)}) Tj ET\n");
        return Whole(Encoding.Latin1.GetBytes(content.ToString()), "");
    }

    /// <summary>A one-page document whose content is <paramref name="stream"/>, stored as <paramref name="filter"/> says.</summary>
    public static byte[] Whole(byte[] stream, string filter)
    {
        var file = new MemoryStream();
        var places = new List<long>();
        Write("%PDF-1.4\n");
        Object("<< /Type /Catalog /Pages 2 0 R >>");
        Object("<< /Type /Pages /Kids [3 0 R] /Count 1 >>");
        Object("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 5 0 R /Resources << /Font << /F1 4 0 R >> >> >>");
        Object("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
        places.Add(file.Length);
        Write($"5 0 obj\n<< /Length {stream.Length} {filter} >>\nstream\n");
        file.Write(stream);
        Write("\nendstream\nendobj\n");
        var table = file.Length;
        Write($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) Write(place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n");
        Write($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return file.ToArray();

        void Object(string body)
        {
            places.Add(file.Length);
            Write($"{places.Count} 0 obj\n{body}\nendobj\n");
        }

        void Write(string text) => file.Write(Encoding.Latin1.GetBytes(text));
    }
}
