namespace Analytics.Jupyter.Tests.Wire;

public class ConnectionFileTests
{
    private const string Ports = "\"shell_port\": 1, \"control_port\": 2, \"stdin_port\": 3, \"iopub_port\": 4, \"hb_port\": 5";

    [Fact]
    public void A_file_says_where_to_listen()
    {
        var connection = ConnectionFile.Parse($$"""{"ip": "10.0.0.7", "transport": "tcp", "key": "secret", "signature_scheme": "hmac-sha256", "kernel_name": "x", {{Ports}}}""", "k.json");

        Assert.Equal("10.0.0.7", connection.Ip);
        Assert.Equal("tcp://10.0.0.7:4", connection.Address(connection.Ports.Iopub));
        Assert.DoesNotContain("secret", connection.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "127.0.0.1")]
    [InlineData("\"ip\": \"\", ", "127.0.0.1")]
    [InlineData("\"ip\": \"localhost\", ", "127.0.0.1")]
    [InlineData("\"ip\": \"*\", ", "0.0.0.0")]
    [InlineData("\"ip\": \"::1\", ", "::1")]
    public void Only_this_machine_is_listened_to_unless_the_file_says_otherwise(string ip, string expected) =>
        Assert.Equal(expected, ConnectionFile.Parse($"{{{ip}{Ports}}}", "k.json").Ip);

    [Theory]
    [InlineData("no JSON with a secret", "k.json, line 1: this is not JSON; expected a Jupyter connection file.")]
    [InlineData("[]", "k.json: this is not a JSON object; expected a Jupyter connection file.")]
    [InlineData("{\"transport\": \"ipc\"}", "k.json: “transport” is “ipc”; expected “tcp”. Only TCP is supported: its “ipc” is not that of other ZeroMQ implementations.")]
    [InlineData("{\"key\": \"k\", \"signature_scheme\": \"hmac-md5\"}", "k.json: “signature_scheme” is “hmac-md5”; expected “hmac-sha256”. Messages can be signed with SHA-256 alone.")]
    [InlineData("{\"ip\": \"example.org\"}", "k.json: “ip” is “example.org”; expected a numeric address such as 127.0.0.1.")]
    [InlineData("{\"shell_port\": 70000}", "k.json: “shell_port” must be a port number from 0 to 65535; 0 takes any that is free.")]
    public void A_file_that_cannot_be_used_says_why(string json, string message) =>
        Assert.Equal(message, Assert.Throws<FormatException>(() => ConnectionFile.Parse(json, "k.json")).Message);
}
