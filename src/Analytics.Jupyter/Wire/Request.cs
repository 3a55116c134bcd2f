using System.Text.Json;

namespace Analytics.Jupyter.Wire;

/// <summary>The channels that requests come on.</summary>
internal enum RequestChannel
{
    /// <summary>Requests that wait for each other.</summary>
    Shell,

    /// <summary>Requests that are answered while cells run.</summary>
    Control,

    /// <summary>Answers to what a cell asked.</summary>
    Stdin,
}

/// <summary>A message from a client: well formed, and signed with the key.</summary>
/// <param name="Identities">The way back to the client.</param>
/// <param name="HeaderJson">The header as it came: answers carry it as their parent.</param>
/// <param name="Id">The message's id.</param>
/// <param name="Type">What is asked for.</param>
/// <param name="Content">The details, an object.</param>
internal sealed record Request(IReadOnlyList<byte[]> Identities, byte[] HeaderJson, string Id, string Type, JsonElement Content)
{
    /// <summary>An object without any fields.</summary>
    public static JsonElement Nothing { get; } = JsonElement.Parse("{}");

    /// <summary>What the client notes beside the details, an object.</summary>
    public JsonElement Metadata { get; init; } = Nothing;

    /// <summary>The channel it came on.</summary>
    public RequestChannel Channel { get; init; }

    /// <summary>Its place among all messages of the kernel's life, counted in the order they were received.</summary>
    public long Number { get; init; }
}
