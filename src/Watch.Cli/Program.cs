using System.Runtime.InteropServices;
using Watch.Cli;
using var interruption = new CancellationTokenSource();
using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
// The terminal was closed. Signals that the program was started to ignore, in the background or by nohup, do not arrive.
using var hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, Stop);
return WatchPress.Run(args, Surroundings.OfProcess(), interruption.Token);

void Stop(PosixSignalContext signal)
{
    // The first signal lets the command clean up and end by itself; a second one ends the process.
    signal.Cancel = !interruption.IsCancellationRequested;
    interruption.Cancel();
}
