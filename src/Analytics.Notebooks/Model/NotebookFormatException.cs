namespace Analytics.Notebooks;

/// <summary>A file is not a notebook that can be read. The message says which file, where in it, and what is wrong.</summary>
public sealed class NotebookFormatException : FormatException
{
    /// <summary>An error of which only the message is known.</summary>
    public NotebookFormatException()
        : this("The file is not a notebook.")
    {
    }

    /// <summary>An error of which only the message is known.</summary>
    public NotebookFormatException(string message)
        : base(message)
    {
        FileName = "";
    }

    /// <summary>An error with its cause.</summary>
    public NotebookFormatException(string message, Exception innerException)
        : base(message, innerException)
    {
        FileName = "";
    }

    internal NotebookFormatException(string fileName, int? lineNumber, string problem)
        : base(lineNumber is { } line ? $"{fileName}, line {line}: {problem}" : $"{fileName}: {problem}")
    {
        FileName = fileName;
        LineNumber = lineNumber;
    }

    /// <summary>The file, as it was named when it was opened.</summary>
    public string FileName { get; }

    /// <summary>The line of the file, counted from 1, or null where the whole file is meant.</summary>
    public int? LineNumber { get; }
}
