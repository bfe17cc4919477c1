package studio.longplay.engine;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.project.Project;
import studio.longplay.engine.render.DeliverySettings;
import studio.longplay.engine.render.ExportPreset;
import studio.longplay.engine.render.Forecast;
import studio.longplay.engine.script.Script;
import studio.longplay.engine.script.ScriptFile;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/// How long the whole check before an export takes, as the window asks for it: the forecast with
/// all that stands in the way, rights included. Run on demand: `PlanBench HOME SCRIPT [PRESET
/// [TIMES]]`, where HOME is a data folder, new or one in which the script was delivered before.
final class PlanBench {
    private static final double NANOS_PER_MILLI = 1e6;

    private PlanBench() {}

    public static void main(String[] arguments) throws StudioFault {
        Script script = ScriptFile.read(Path.of(arguments[1]));
        String preset = arguments.length > 2 ? arguments[2] : "feature-120";
        int times = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 101;
        Project project = Project.of(script.title(), arguments[1], script.text());
        DeliverySettings settings = DeliverySettings.usual(ExportPreset.find(preset).orElseThrow());
        try (Studio studio = Studio.open(Path.of(arguments[0]))) {
            double[] clock = new double[times];
            double[] processor = new double[times];
            for (int i = 0; i < times; i++) {
                long began = System.nanoTime();
                long used = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
                check(studio, project, settings);
                clock[i] = (System.nanoTime() - began) / NANOS_PER_MILLI;
                processor[i] =
                        (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - used)
                                / NANOS_PER_MILLI;
                if (i < 3) {
                    System.out.printf(
                            Locale.ROOT,
                            "check %d: %.1f ms, %.1f ms of processor%n",
                            i + 1,
                            clock[i],
                            processor[i]);
                }
            }
            tell("clock", clock);
            tell("processor", processor);
        }
    }

    private static void check(Studio studio, Project project, DeliverySettings settings)
            throws StudioFault {
        Path out = studio.home().folder().resolve("film");
        Forecast forecast = studio.plan(project, out, settings);
        new StudioPlans(studio).objections(project, settings, forecast);
    }

    private static void tell(String what, double[] millis) {
        double[] sorted = millis.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f, 95 %% %.1f, most %.1f ms%n",
                what,
                sorted[sorted.length / 2],
                sorted[(int) (sorted.length * 0.95)],
                sorted[sorted.length - 1]);
    }
}
