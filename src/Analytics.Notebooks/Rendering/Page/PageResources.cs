using System.Text;

namespace Analytics.Notebooks.Rendering;

/// <summary>The style and the script of pages.</summary>
internal static class PageResources
{
    public static string Read(string name)
    {
        using var resource = typeof(PageResources).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(resource, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
