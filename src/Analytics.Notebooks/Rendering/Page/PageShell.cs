using System.Security.Cryptography;
using System.Text;

namespace Analytics.Notebooks.Rendering;

/// <summary>What stands around the contents of every page: head, style, scripts, and the policy that lets the page load nothing.</summary>
internal static class PageShell
{
    /// <summary>A whole page.</summary>
    /// <param name="title">Its title, not yet escaped.</param>
    /// <param name="body">Its contents.</param>
    /// <param name="scripts">The scripts at its end, each once; no others run.</param>
    public static string Wrap(string title, string body, params IReadOnlyList<string> scripts)
    {
        string[] texts = [.. scripts.Select(script => script.ReplaceLineEndings("\n"))];
        var page = new StringBuilder();
        page.Append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta http-equiv=\"Content-Security-Policy\" content=\"").Append(Policy(texts)).Append("\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Append("<meta name=\"referrer\" content=\"no-referrer\">\n")
            .Append("<title>").Append(Html.Escape(title)).Append("</title>\n<style>\n")
            .Append(PageResources.Read("page.css")).Append("</style>\n</head>\n<body>\n").Append(body);
        foreach (var text in texts) page.Append("<script>").Append(text).Append("</script>\n");
        return page.Append("</body>\n</html>\n").ToString();
    }

    // Nothing may be loaded, and only these very scripts may run, whatever a cell's output or a story's text holds. Pictures are part
    // of the page; blob: is how Plotly hands a chart that a reader saves to the browser.
    private static string Policy(string[] scripts)
    {
        var allowed = scripts.Length == 0 ? "'none'" : string.Join(' ', scripts.Select(script => $"'sha256-{Hash(script)}'"));
        return $"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data: blob:; base-uri 'none'; form-action 'none'";
    }

    private static string Hash(string script) => Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
}
