namespace Analytics.Jupyter.Wire;

/// <summary>A message cannot be taken up; it is dropped, and the reason logged.</summary>
internal sealed class BadMessageException(string message) : Exception(message);
