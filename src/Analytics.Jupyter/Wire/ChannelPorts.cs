namespace Analytics.Jupyter.Wire;

/// <summary>The port of each channel.</summary>
internal sealed record ChannelPorts(int Shell, int Control, int Stdin, int Iopub, int Heartbeat);
