namespace Analytics.Notebooks;

/// <summary>Answers what a cell's code reads from standard input. Calls may come from any thread.</summary>
public interface ICellInput
{
    /// <summary>The next line, without its end, or null where the input has come to its end. Waits until somebody has given one.</summary>
    /// <exception cref="InvalidOperationException">There is nobody to ask; the message says what the author of the cell can do.</exception>
    /// <exception cref="OperationCanceledException">The cell was interrupted while it waited.</exception>
    string? ReadLine();

    /// <summary>As <see cref="ReadLine"/>, with words that tell the person what is wanted; inputs that can show none pass over them.</summary>
    /// <param name="prompt">The words.</param>
    /// <param name="isSecret">Whether what is typed must not be seen.</param>
    string? Ask(string prompt, bool isSecret) => ReadLine();
}
