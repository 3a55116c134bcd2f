using Newtonsoft.Json;
using Plotly.NET;

namespace Analytics.Charts.Reading;

/// <summary>
/// Figures as JSON, letter for letter as Plotly.NET writes them. Its objects are dynamic ones, which the serializer by itself asks for each
/// member with code it has to make and compile first: a quarter of a second before the first chart of a session is seen.
/// </summary>
internal static class FigureJson
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        ReferenceLoopHandling = ReferenceLoopHandling.Serialize,
        Converters = [new DynamicMembers()],
    };

    /// <summary>The figure's data, layout and configuration.</summary>
    public static string Of(GenericChart chart) => JsonConvert.SerializeObject(GenericChart.toChartDTO(chart), Settings);

    private sealed class DynamicMembers : JsonConverter<DynamicObj.DynamicObj>
    {
        public override bool CanRead => false;

        public override void WriteJson(JsonWriter writer, DynamicObj.DynamicObj? value, JsonSerializer serializer)
        {
            writer.WriteStartObject();
            foreach (var (name, member) in value!.GetProperties(true))
            {
                writer.WritePropertyName(name);
                serializer.Serialize(writer, member);
            }

            writer.WriteEndObject();
        }

        public override DynamicObj.DynamicObj ReadJson(
            JsonReader reader, Type objectType, DynamicObj.DynamicObj? existingValue, bool hasExistingValue, JsonSerializer serializer) =>
            throw new NotSupportedException("Figures are only written.");
    }
}
