namespace Analytics.Notebooks;

/// <summary>Receives what a cell writes and displays, as it happens. Calls may come from any thread.</summary>
public interface ICellOutput
{
    /// <summary>Text the cell wrote to standard output or standard error.</summary>
    void Write(OutputStream stream, string text);

    /// <summary>A value the cell displayed. With <paramref name="displayId"/>, it can be replaced later.</summary>
    void Display(MimeBundle data, string? displayId);

    /// <summary>New contents for every display shown under <paramref name="displayId"/>.</summary>
    void UpdateDisplay(MimeBundle data, string displayId);

    /// <summary>Takes away what the cell has written and displayed so far.</summary>
    /// <param name="wait">Whether the old stays until something new comes, so that a reader sees no gap.</param>
    void Clear(bool wait);
}

/// <summary>The two text streams of a cell.</summary>
public enum OutputStream
{
    /// <summary>Standard output.</summary>
    Out,

    /// <summary>Standard error.</summary>
    Error,
}
