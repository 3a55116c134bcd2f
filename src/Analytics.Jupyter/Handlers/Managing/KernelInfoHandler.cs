using System.Text.Json.Nodes;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;

namespace Analytics.Jupyter.Handlers.Managing;

/// <summary>Tells what this kernel is.</summary>
internal sealed class KernelInfoHandler(KernelDescription kernel) : RequestHandler("kernel_info_request")
{
    public override JsonObject Answer(Request request)
    {
        var content = Contents.Ok();
        content["protocol_version"] = MessageTypes.ProtocolVersion;
        content["implementation"] = kernel.Implementation;
        content["implementation_version"] = kernel.Version;
        content["language_info"] = new JsonObject
        {
            ["name"] = kernel.Language.Name,
            ["version"] = kernel.Language.Version,
            ["mimetype"] = kernel.Language.MimeType,
            ["file_extension"] = kernel.Language.FileExtension,
            ["pygments_lexer"] = kernel.Language.Name,
            ["codemirror_mode"] = kernel.Language.MimeType,
        };
        content["banner"] = kernel.Banner;
        content["help_links"] = new JsonArray([.. kernel.HelpLinks.Select(link => new JsonObject { ["text"] = link.Text, ["url"] = link.Address.AbsoluteUri })]);
        // Those of the protocol are a debugger and subshells.
        content["supported_features"] = new JsonArray();
        content["debugger"] = false;
        return content;
    }
}
