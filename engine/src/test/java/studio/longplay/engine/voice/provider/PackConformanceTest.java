package studio.longplay.engine.voice.provider;

import org.junit.jupiter.api.io.TempDir;

import studio.longplay.engine.voice.Voice;
import studio.longplay.engine.voice.VoiceRegistry;
import studio.longplay.engine.voice.pack.PackContent;
import studio.longplay.engine.voice.pack.PackWriter;
import studio.longplay.engine.voice.pack.VoiceShelf;

import java.nio.file.Path;
import java.util.List;

class PackConformanceTest extends VoiceProviderConformance {
    @TempDir private static Path folder;

    @Override
    protected VoiceProvider provider() throws Exception {
        Path home = folder.resolve("home");
        if (new VoiceShelf(home).list().isEmpty()) {
            Path pack = folder.resolve("clara.lpvoice");
            Voice clara = VoiceRegistry.builtIn().find("clara-2").orElseThrow();
            PackWriter.write(new PackContent(clara, null, null, List.of(), null), pack);
            new VoiceShelf(home).bring(pack, _ -> false);
        }
        return new PackProvider(home);
    }
}
