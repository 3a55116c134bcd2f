using System.Text;

namespace Analytics.Notebooks.Rendering;

/// <summary>Marks up code so that its words can be told apart. What it does not understand it shows as it stands.</summary>
internal static class CodeHighlighter
{
    /// <summary>The code as HTML, escaped.</summary>
    /// <param name="code">The cell's source.</param>
    /// <param name="language">The language, as notebooks name it; C# and SQL are known.</param>
    public static string ToHtml(string code, string language)
    {
        var tokens = language.ToLowerInvariant() switch
        {
            "csharp" or "c#" or "cs" => new CSharpTokens(code).Read(),
            "sql" => new SqlTokens(code).Read(),
            _ => [new CodeToken(CodeTokenKind.Plain, code)],
        };
        var html = new StringBuilder();
        foreach (var token in tokens)
        {
            if (token.Kind == CodeTokenKind.Plain) html.Append(Html.Escape(token.Text));
            else html.Append("<span class=\"").Append(ClassOf(token.Kind)).Append("\">").Append(Html.Escape(token.Text)).Append("</span>");
        }

        return html.ToString();
    }

    private static string ClassOf(CodeTokenKind kind) => kind switch
    {
        CodeTokenKind.Keyword => "k",
        CodeTokenKind.Text => "s",
        CodeTokenKind.Number => "n",
        CodeTokenKind.Comment => "c",
        CodeTokenKind.Call => "f",
        _ => "d",
    };
}

/// <summary>What a piece of code is.</summary>
internal enum CodeTokenKind
{
    Plain,
    Keyword,
    Text,
    Number,
    Comment,
    Call,
    Directive,
}

/// <summary>A piece of code.</summary>
internal readonly record struct CodeToken(CodeTokenKind Kind, string Text);
