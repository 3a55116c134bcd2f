namespace Analytics.Notebooks;

/// <summary>Shows values of some kind that the engine itself knows nothing of, such as data frames and charts.</summary>
public interface IValueFormatter
{
    /// <summary>The value in every format a client may want, or null if it is not of a kind this formatter shows.</summary>
    /// <remarks>
    /// The first format of a chart should be one that any client can draw (<c>image/png</c>), and <c>text/plain</c> should say
    /// what the chart shows: it becomes the picture's alternative text. HTML must be escaped: texts in values are not trusted.
    /// </remarks>
    MimeBundle? TryFormat(object value);
}
