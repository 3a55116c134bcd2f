namespace Analytics.Jupyter.Protocol;

/// <summary>The names of messages.</summary>
internal static class MessageTypes
{
    public const string ProtocolVersion = "5.4";

    public const string ExecuteRequest = "execute_request";
    public const string InputRequest = "input_request";
    public const string InputReply = "input_reply";
    public const string ShutdownReply = "shutdown_reply";

    public const string Status = "status";
    public const string Stream = "stream";
    public const string DisplayData = "display_data";
    public const string UpdateDisplayData = "update_display_data";
    public const string ClearOutput = "clear_output";
    public const string ExecuteInput = "execute_input";
    public const string ExecuteResult = "execute_result";
    public const string Error = "error";
    public const string CommClose = "comm_close";
    public const string Welcome = "iopub_welcome";

    private const string Request = "_request";

    /// <summary>The type of the answer to a request, or null where there is none to it.</summary>
    public static string? ReplyTo(string type) => type.EndsWith(Request, StringComparison.Ordinal) ? type[..^Request.Length] + "_reply" : null;
}
