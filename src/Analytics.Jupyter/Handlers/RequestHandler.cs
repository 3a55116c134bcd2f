using System.Text.Json.Nodes;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Handlers;

/// <summary>Answers one type of request.</summary>
internal abstract class RequestHandler(string type)
{
    /// <summary>The type of request it answers.</summary>
    public string Type { get; } = type;

    /// <summary>The content of the answer; null where the protocol has none.</summary>
    /// <exception cref="Protocol.BadRequestException">The request cannot be answered as it is.</exception>
    public abstract JsonObject? Answer(Request request);

    /// <summary>What is to be done once the answer is on its way.</summary>
    public virtual void AfterAnswer(Request request)
    {
    }
}
