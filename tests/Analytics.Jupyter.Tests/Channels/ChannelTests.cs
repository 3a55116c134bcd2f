using System.Text.Json.Nodes;
using Analytics.Jupyter.Tests.Client;

namespace Analytics.Jupyter.Tests.Channels;

public class ChannelTests
{
    [Fact]
    public void A_client_is_welcomed_with_what_it_subscribed_to()
    {
        using var kernel = new TestKernel();
        using var first = kernel.Connect();
        using var second = kernel.Connect();

        Assert.Equal("""{"subscription":""}""", first.Welcome.Content.ToJsonString());
        Assert.Equal("""{"subscription":""}""", second.Welcome.Content.ToJsonString());
    }

    [Fact]
    public void The_heart_beats_while_a_cell_runs()
    {
        using var kernel = new TestKernel();
        using var client = kernel.Connect();
        var cell = client.Send("shell", "execute_request", new JsonObject { ["code"] = "Console.Write(1); while (true) { }" });
        while (client.Receive("iopub", cell).Type != "stream")
        {
            // Until it runs.
        }

        Assert.Equal("ping"u8.ToArray(), client.Beat("ping"u8.ToArray()));
        client.Send("control", "interrupt_request", new JsonObject());
        Assert.Equal("error", client.Receive("shell", cell).Content["status"]!.GetValue<string>());
    }

    [Fact]
    public void What_a_thread_writes_after_its_cell_belongs_to_that_cell()
    {
        using var kernel = new TestKernel();
        using var client = kernel.Connect();
        var first = client.Send("shell", "execute_request", new JsonObject
        {
            ["code"] = "using System.Threading;\nvar go = new ManualResetEventSlim();\nvar late = Task.Run(() => { go.Wait(); Console.Write(\"late\"); });",
        });
        Assert.DoesNotContain(client.Published(first), message => message.Type is "stream" or "error");

        var second = client.Send("shell", "execute_request", new JsonObject { ["code"] = "go.Set(); late.Wait(); Console.Write(\"own\");" });

        Assert.Equal("own", Assert.Single(client.Published(second), message => message.Type == "stream").Content["text"]!.GetValue<string>());
        Assert.Equal("late", client.Receive("iopub", first).Content["text"]!.GetValue<string>());
    }

    [Fact]
    public void Whatever_is_printed_arrives_whole_and_in_order()
    {
        using var kernel = new TestKernel();
        using var client = kernel.Connect();
        var cell = client.Send("shell", "execute_request", new JsonObject { ["code"] = "for (var i = 0; i < 200000; i++) Console.WriteLine(i);" });

        var text = string.Concat(client.Published(cell).Where(message => message.Type == "stream").Select(message => message.Content["text"]!.GetValue<string>()));

        Assert.Equal(string.Concat(Enumerable.Range(0, 200_000).Select(i => $"{i}\n")), text);
    }

    [Fact]
    public void Characters_of_two_halves_are_not_torn()
    {
        using var kernel = new TestKernel();
        using var client = kernel.Connect();
        var cell = client.Send("shell", "execute_request", new JsonObject
        {
            ["code"] = "using System.Threading;\nConsole.Write('\\ud83d'); Thread.Sleep(200); Console.Write('\\ude00');",
        });

        var text = string.Concat(client.Published(cell).Where(message => message.Type == "stream").Select(message => message.Content["text"]!.GetValue<string>()));

        Assert.Equal("😀", text);
    }

    [Fact]
    public async Task A_kernel_that_is_asked_to_end_does_so_in_the_middle_of_a_cell()
    {
        using var kernel = new TestKernel();
        using var client = kernel.Connect();
        client.Send("shell", "execute_request", new JsonObject { ["code"] = "while (true) { }" });

        Assert.Equal("shutdown_reply", client.Ask("control", "shutdown_request", new JsonObject { ["restart"] = false }).Type);
        await kernel.Ended.WaitAsync(TimeSpan.FromMinutes(1));
    }
}
