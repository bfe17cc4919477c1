package studio.longplay.engine.inference.onnx;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.Tensor;
import studio.longplay.engine.jobs.JobContext;

import java.nio.file.Path;
import java.util.Map;

/// A program of its own that runs the counter model it is given, for [StartTest].
final class StartProgram {
    private StartProgram() {}

    /// With the runtime that a data folder names, where one is given.
    private static Sessions started(String[] arguments) throws StudioFault {
        return arguments.length > 1
                ? OnnxSessions.of(Path.of(arguments[1])).start()
                : OnnxSessions.start();
    }

    public static void main(String[] arguments) throws Exception {
        try (Sessions sessions = started(arguments);
                Session session = sessions.open(Path.of(arguments[0]), SessionSettings.steady())) {
            Tensor steps = Tensor.of(new long[] {4});
            Tensor total = session.run(Map.of("steps", steps), JobContext.quiet()).get("total");
            System.out.println("total " + total.floats()[0]);
        } catch (StudioFault fault) {
            System.out.println(fault.code() + " " + fault.whole());
        }
    }
}
