package studio.longplay.engine.render.resume;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process that goes before the exports of others until its input ends: `WayHolder HOME`.
final class WayHolder {
    private WayHolder() {}

    public static void main(String[] arguments) throws IOException {
        RightOfWay way = new RightOfWay(Path.of(arguments[0]));
        way.take(true);
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println("held");
        while (System.in.read() >= 0) {
            // Nothing is read.
        }
    }
}
