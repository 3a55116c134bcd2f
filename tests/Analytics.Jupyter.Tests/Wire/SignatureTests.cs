using System.Text;
using System.Text.Json.Nodes;
using Analytics.Jupyter.Tests.Client;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Tests.Wire;

public class SignatureTests
{
    [Fact]
    public void A_signature_is_the_hexadecimal_HMAC_of_the_frames()
    {
        // RFC 4231, test case 2.
        var signer = new MessageSigner("Jefe"u8.ToArray());

        var signature = signer.Sign(["what do ya want "u8.ToArray(), "for nothing?"u8.ToArray()]);

        Assert.Equal("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", Encoding.ASCII.GetString(signature));
        Assert.True(signer.IsSignature(signature, ["what do ya want for nothing?"u8.ToArray()]));
        Assert.False(signer.IsSignature(signature[..^1], ["what do ya want for nothing?"u8.ToArray()]));
    }

    [Fact]
    public void A_message_with_another_signature_is_dropped_and_logged_without_the_key()
    {
        using var kernel = new TestKernel();
        using var client = kernel.Connect();
        var frames = client.Frames("forged", "execute_request", new JsonObject { ["code"] = "1" }).ToArray();
        frames[^1] = """{"code": "2"}"""u8.ToArray();

        client.SendRaw("shell", frames);

        Assert.Equal("kernel_info_reply", client.Ask("shell", "kernel_info_request", new JsonObject()).Type);
        Assert.Equal("A message was dropped: its signature is not that of its contents and the key.", Assert.Single(kernel.Log));
        Assert.Equal("[]", client.Ask("shell", "history_request", new JsonObject { ["hist_access_type"] = "tail" }).Content["history"]!.ToJsonString());
    }

    [Fact]
    public void A_message_that_somebody_overheard_is_not_taken_twice()
    {
        using var kernel = new TestKernel();
        using var client = kernel.Connect();
        var frames = client.Frames("overheard", "execute_request", new JsonObject { ["code"] = "1" });

        client.SendRaw("shell", frames);
        client.SendRaw("shell", frames);

        Assert.Equal("ok", client.Receive("shell", "overheard").Content["status"]!.GetValue<string>());
        Assert.Single(client.Ask("shell", "history_request", new JsonObject { ["hist_access_type"] = "tail" }).Content["history"]!.AsArray());
        Assert.Equal("A message was dropped: it came before.", Assert.Single(kernel.Log));
    }

    [Fact]
    public void Without_a_key_nothing_is_signed()
    {
        using var kernel = new TestKernel(key: "");
        using var client = kernel.Connect(key: "");

        Assert.Equal("kernel_info_reply", client.Ask("shell", "kernel_info_request", new JsonObject()).Type);
    }
}
