namespace Analytics.Jupyter.Protocol;

/// <summary>A request cannot be answered as it is; the message says what is wrong with it.</summary>
internal sealed class BadRequestException(string message) : Exception(message);
