using Analytics.Jupyter.Channels;

namespace Analytics.Jupyter.Handlers.Execution;

/// <summary>The cell that runs now, if any, as other threads see it that interrupt it or answer what it asked.</summary>
internal sealed class RunningCell
{
    private readonly Lock _gate = new();
    private Action? _interrupt;
    private CellInput? _input;

    /// <summary>Begins a cell.</summary>
    /// <returns>What interrupts it.</returns>
    public CancellationToken Begin(CellInput input)
    {
        lock (_gate)
        {
            // Holds nothing that would have to be freed: it has no timer.
            var source = new CancellationTokenSource();
            (_input, _interrupt) = (input, source.Cancel);
            return source.Token;
        }
    }

    public void End()
    {
        lock (_gate) (_input, _interrupt) = (null, null);
    }

    /// <summary>Interrupts the cell; does nothing where none runs.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            _interrupt?.Invoke();
            _input?.Dispose();
        }
    }

    /// <summary>Passes on what the reader of the notebook typed.</summary>
    public void Answer(Wire.Request reply)
    {
        lock (_gate) _input?.Answer(reply);
    }
}
