using System.Collections;
using System.Text.Encodings.Web;
using Analytics.Notebooks.Display;
using Microsoft.AspNetCore.Html;

namespace Analytics.Notebooks;

/// <summary>
/// Turns values into what a notebook shows: text for numbers, texts and the like, a table for objects and sequences. Asked in
/// this order: the formatters given here, those a cell registered with <c>Microsoft.DotNet.Interactive.Formatting.Formatter</c>,
/// the built-in ones. The same value gives the same bytes; no value, however it misbehaves, makes formatting fail or run on.
/// </summary>
public sealed class ValueFormatting
{
    private readonly IValueFormatter[] _formatters;

    /// <summary>Formatting with the built-in formatters and others that go before them.</summary>
    /// <param name="formatters">Asked in this order; the first that answers is used.</param>
    public ValueFormatting(IReadOnlyList<IValueFormatter> formatters)
    {
        ArgumentNullException.ThrowIfNull(formatters);
        _formatters = [.. formatters];
    }

    /// <summary>Formatting with the built-in formatters alone.</summary>
    public ValueFormatting()
        : this([])
    {
    }

    /// <summary>The value in every format it can be shown in; <c>text/plain</c> is always among them.</summary>
    /// <param name="value">Any value, null included.</param>
    /// <param name="cancellationToken">Stops the listing of a sequence whose next item is long in coming.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public MimeBundle Format(object? value, CancellationToken cancellationToken = default)
    {
        if (value is null) return MimeTypes.OfText("null");
        try
        {
            return WithText(FromFormatters(value) ?? LibraryFormatters.TryFormat(value) ?? BuiltIn(value, cancellationToken), value);
        }
        catch (Exception thrown) when (!Interruption.Is(thrown))
        {
            // The cell's code has run; that its value cannot be shown is said where the value would stand.
            return MimeTypes.OfText($"{TypeNames.Of(value.GetType())} cannot be shown: {TypeNames.Of(thrown.GetType())}: {thrown.Message}");
        }
    }

    private MimeBundle? FromFormatters(object value)
    {
        foreach (var formatter in _formatters)
        {
            if (formatter.TryFormat(value) is { } bundle) return bundle;
        }

        return null;
    }

    private static MimeBundle BuiltIn(object value, CancellationToken cancellationToken) => value switch
    {
        MimeBundle bundle => bundle,
        IHtmlContent content => FromHtml(content),
        _ when Scalars.IsScalar(value.GetType()) => MimeTypes.OfText(Scalars.Text(value)),
        IEnumerable items => ValueTable.OfSequence(items, cancellationToken),
        _ => ValueTable.OfObject(value),
    };

    private static MimeBundle FromHtml(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Default);
        var html = writer.ToString();
        return MimeTypes.OfHtml(html, html);
    }

    private static MimeBundle WithText(MimeBundle bundle, object value)
    {
        if (bundle.Data.ContainsKey(MimeTypes.Text)) return bundle;
        return new MimeBundle(new Dictionary<string, string>(bundle.Data) { [MimeTypes.Text] = ValueText.Line(value) });
    }
}
