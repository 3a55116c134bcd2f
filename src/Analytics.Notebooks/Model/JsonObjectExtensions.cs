using System.Text.Json.Nodes;

namespace Analytics.Notebooks.Model;

internal static class JsonObjectExtensions
{
    /// <summary>Sets a field where it stands, or puts a new one before the first whose name sorts after it, as Jupyter sorts.</summary>
    public static void Place(this JsonObject node, string name, JsonNode? value)
    {
        if (node.ContainsKey(name))
        {
            node[name] = value;
            return;
        }

        var index = 0;
        while (index < node.Count && string.CompareOrdinal(node.GetAt(index).Key, name) < 0) index++;
        node.Insert(index, name, value);
    }
}
