using System.Text.Json.Nodes;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Channels;

/// <summary>What carries messages between a kernel and its clients. May be called from any thread.</summary>
internal interface IKernelChannels
{
    /// <summary>How many messages are posted and not sent yet.</summary>
    int Pending { get; }

    /// <summary>Sends a message to the client of a request.</summary>
    void Send(RequestChannel channel, Request request, JsonObject header, JsonObject content);

    /// <summary>Sends a message to all clients.</summary>
    void Publish(Request? parent, JsonObject header, JsonObject content);

    /// <summary>Takes in what has arrived by now, and gives the number of the last message.</summary>
    long ReceiveArrived();
}
