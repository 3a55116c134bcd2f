using System.Text.Json.Nodes;

namespace Analytics.Jupyter.Tests.Lines;

public sealed class LineKernelTests : IDisposable
{
    private readonly LineClient _client = new();

    public void Dispose() => _client.Dispose();

    [Fact]
    public void A_cell_is_run_by_the_same_messages_as_over_sockets()
    {
        var messages = _client.Until("execute_reply", _client.Execute("Console.Write(\"first\\nsecond\"); 6 * 7")).Where(message => message.Parent is not null);

        Assert.Equal(
            [("iopub", "status"), ("iopub", "execute_input"), ("iopub", "stream"), ("iopub", "execute_result"), ("shell", "execute_reply")],
            messages.Select(message => (message.Channel, message.Type)));
        Assert.Equal("first\nsecond", messages.Single(message => message.Type == "stream").Content["text"]!.GetValue<string>());
        Assert.Equal("42", messages.Single(message => message.Type == "execute_result").Content["data"]!["text/plain"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("not JSON")]
    [InlineData("[]")]
    [InlineData("""{"channel":"shell"}""")]
    [InlineData("""{"channel":"iopub","header":{"msg_id":"1","msg_type":"kernel_info_request"}}""")]
    [InlineData("""{"channel":"shell","header":{"msg_id":7,"msg_type":"kernel_info_request"}}""")]
    [InlineData("""{"channel":"shell","header":{"msg_id":"1","msg_type":"\ud800"}}""")]
    [InlineData("""{"channel":"shell","header":{"msg_id":"1","msg_type":"kernel_info_request"},"content":[]}""")]
    public void A_line_that_is_no_message_is_logged_and_ends_nothing(string line)
    {
        _client.SendLine(line);

        Assert.Equal("ok", _client.Ask("shell", "kernel_info_request", [])["status"]!.GetValue<string>());
        Assert.StartsWith("A message was dropped: ", Assert.Single(_client.Log), StringComparison.Ordinal);
    }

    [Fact]
    public void A_running_cell_is_interrupted_and_the_variables_stay()
    {
        _client.Until("execute_reply", _client.Execute("var kept = 42;"));
        var endless = _client.Execute("while (true) { }");
        _client.Until("execute_input", endless);
        _client.Send("control", "interrupt_request", []);

        Assert.Equal("error", _client.Until("execute_reply", endless)[^1].Content["status"]!.GetValue<string>());
        Assert.Equal("42", _client.Until("execute_result", _client.Execute("kept"))[^1].Content["data"]!["text/plain"]!.GetValue<string>());
    }

    [Fact]
    public void A_cell_gets_the_line_it_asks_for()
    {
        var cell = _client.Execute("Console.Write(\"Name? \"); Console.ReadLine()");
        var question = _client.Until("input_request", cell)[^1];
        _client.Send("stdin", "input_reply", new JsonObject { ["value"] = "Ada" });

        Assert.Equal(("stdin", "Name? "), (question.Channel, question.Content["prompt"]!.GetValue<string>()));
        Assert.Equal("Ada", _client.Until("execute_result", cell)[^1].Content["data"]!["text/plain"]!.GetValue<string>());
    }

    [Fact]
    public void What_is_remarked_on_the_code_has_its_place()
    {
        var remark = Remark("var total = 1;\n  total = unknown;");

        Assert.Equal(("CS0103", "error"), (Text(remark, "code"), Text(remark, "severity")));
        Assert.Equal((25, 32, 2, 11), (Number(remark, "start"), Number(remark, "end"), Number(remark, "line"), Number(remark, "column")));
    }

    [Fact]
    public void What_a_cell_throws_is_placed_on_its_line()
    {
        var remark = Remark("var before = 1;\n  throw new InvalidOperationException(\"no\");  ");

        Assert.Equal(("InvalidOperationException", "no"), (Text(remark, "code"), Text(remark, "message")));
        Assert.Equal((18, 60, 2, 3), (Number(remark, "start"), Number(remark, "end"), Number(remark, "line"), Number(remark, "column")));
    }

    [Fact]
    public void The_language_that_the_metadata_names_is_the_cells()
    {
        var metadata = new JsonObject { ["polyglot_notebook"] = new JsonObject { ["kernelName"] = "sql" } };
        var reply = _client.Until("execute_reply", _client.Execute("1", metadata))[^1].Content;

        Assert.Equal("UnknownLanguage", Text(reply, "ename"));
    }

    [Fact]
    public void Variables_are_listed_without_running_what_is_computed_late()
    {
        _client.Until("execute_reply", _client.Execute("""
            var count = 3;
            var words = new List<string> { "a", "b" };
            var late = words.Select(word => { Console.WriteLine("computed"); return word; });
            """));
        var reply = _client.Ask("shell", "analytics_variables_request", []);

        Assert.Equal(
            ["count int 3", "late IEnumerable<string> …", "words List<string> (2) [ a, b ]"],
            reply["variables"]!.AsArray().Select(variable => $"{Text(variable!, "name")} {Text(variable!, "type")} {Text(variable!, "value")}"));
    }

    [Fact]
    public async Task The_kernel_ends_when_its_client_has_closed_its_side()
    {
        _client.Until("execute_input", _client.Execute("while (true) { }"));
        _client.Close();

        await _client.Ended.WaitAsync(TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task The_kernel_ends_when_its_client_asks_for_it()
    {
        _client.Ask("control", "shutdown_request", new JsonObject { ["restart"] = false });

        await _client.Ended.WaitAsync(TimeSpan.FromMinutes(1));
    }

    private JsonNode Remark(string code) =>
        Assert.Single(_client.Until("execute_reply", _client.Execute(code))[^1].Content["analytics"]!["diagnostics"]!.AsArray())!;

    private static string Text(JsonNode owner, string name) => owner[name]!.GetValue<string>();

    private static int Number(JsonNode owner, string name) => owner[name]!.GetValue<int>();
}
