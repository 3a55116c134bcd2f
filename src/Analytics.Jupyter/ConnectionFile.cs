using System.Net;
using System.Text;
using System.Text.Json;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter;

/// <summary>
/// Where a kernel listens and the key that messages are signed with, as the client that starts it writes them to a file. The key is in none of
/// the texts this class gives.
/// </summary>
public sealed class ConnectionFile
{
    private const string Tcp = "tcp";
    private const string Sha256 = "hmac-sha256";

    private ConnectionFile(string ip, byte[] key, ChannelPorts ports)
    {
        Ip = ip;
        Key = key;
        Ports = ports;
    }

    /// <summary>The address to listen at; the loopback one where the file names none.</summary>
    public string Ip { get; }

    internal byte[] Key { get; }

    internal ChannelPorts Ports { get; }

    /// <summary>Reads a connection file.</summary>
    /// <exception cref="FormatException">It is no connection file, or asks for what this kernel cannot do; the message says what.</exception>
    /// <exception cref="IOException">It cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">It belongs to someone else.</exception>
    public static ConnectionFile Load(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        return Parse(File.ReadAllText(path), path);
    }

    /// <summary>As <see cref="Load"/>, from the file's text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="path">The file's name, for messages.</param>
    /// <exception cref="FormatException">It is no connection file, or asks for what this kernel cannot do; the message says what.</exception>
    public static ConnectionFile Parse(string json, string path)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(path);
        try
        {
            using var document = JsonDocument.Parse(json);
            return Read(new Fields(document.RootElement, path));
        }
        catch (JsonException wrong)
        {
            // Not its own message, which may quote the file.
            throw new FormatException($"{path}, line {wrong.LineNumber + 1}: this is not JSON; expected a Jupyter connection file.");
        }
    }

    /// <summary>The address, without the key.</summary>
    public override string ToString() => $"{Tcp}://{Ip}";

    internal string Address(int port) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Tcp}://{(Ip.Contains(':', StringComparison.Ordinal) ? $"[{Ip}]" : Ip)}:{port}");

    private static ConnectionFile Read(Fields fields)
    {
        fields.MustBe("transport", Tcp, "Only TCP is supported: its “ipc” is not that of other ZeroMQ implementations");
        var key = Encoding.UTF8.GetBytes(fields.Text("key", ""));
        if (key.Length > 0) fields.MustBe("signature_scheme", Sha256, "Messages can be signed with SHA-256 alone");
        return new ConnectionFile(fields.Address("ip"), key, new ChannelPorts(
            fields.Port("shell_port"), fields.Port("control_port"), fields.Port("stdin_port"), fields.Port("iopub_port"), fields.Port("hb_port")));
    }

    private sealed class Fields
    {
        private readonly JsonElement _root;
        private readonly string _path;

        public Fields(JsonElement root, string path)
        {
            (_root, _path) = (root, path);
            if (root.ValueKind != JsonValueKind.Object) throw Wrong("this is not a JSON object; expected a Jupyter connection file.");
        }

        public string Text(string name, string missing)
        {
            if (!_root.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null) return missing;
            return value.ValueKind == JsonValueKind.String ? value.GetString()! : throw Wrong($"“{name}” must be a text.");
        }

        public void MustBe(string name, string supported, string reason)
        {
            if (Text(name, supported) is var given && given != supported) throw Wrong($"“{name}” is “{given}”; expected “{supported}”. {reason}.");
        }

        public string Address(string name)
        {
            var text = Text(name, "");
            if (text.Length == 0) return IPAddress.Loopback.ToString();
            if (text is "*" or "localhost") return text == "*" ? IPAddress.Any.ToString() : IPAddress.Loopback.ToString();
            return IPAddress.TryParse(text, out _) ? text : throw Wrong($"“{name}” is “{text}”; expected a numeric address such as 127.0.0.1.");
        }

        public int Port(string name)
        {
            if (_root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out var port) && port is >= 0 and <= ushort.MaxValue)
                return port;
            throw Wrong($"“{name}” must be a port number from 0 to {ushort.MaxValue}; 0 takes any that is free.");
        }

        private FormatException Wrong(string what) => new($"{_path}: {what}");
    }
}
