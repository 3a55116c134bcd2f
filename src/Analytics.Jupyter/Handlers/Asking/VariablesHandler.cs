using System.Text.Json.Nodes;
using Analytics.Jupyter.Protocol;
using Analytics.Jupyter.Wire;
using Analytics.Notebooks;

namespace Analytics.Jupyter.Handlers.Asking;

/// <summary>Tells which variables the cells have declared: a request of ours, for editors that list them.</summary>
internal sealed class VariablesHandler(Task<NotebookSession> session) : RequestHandler("analytics_variables_request")
{
    public override JsonObject Answer(Request request)
    {
        var previews = new VariablePreviews();
        var variables = session.GetAwaiter().GetResult().Languages.SelectMany(language => language.Variables, (language, variable) => (JsonNode)new JsonObject
        {
            ["name"] = variable.Name,
            ["type"] = VariablePreviews.TypeOf(variable),
            ["value"] = previews.ValueOf(variable),
            ["language"] = language.Name,
        });
        var content = Contents.Ok();
        content["variables"] = new JsonArray([.. variables]);
        return content;
    }
}
