package studio.longplay.engine.render.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import studio.longplay.engine.fault.StudioFault;
import studio.longplay.engine.inference.Session;
import studio.longplay.engine.inference.SessionSettings;
import studio.longplay.engine.inference.Sessions;
import studio.longplay.engine.inference.TinyModels;
import studio.longplay.engine.inference.bundle.BundleKind;
import studio.longplay.engine.inference.bundle.GraphFile;
import studio.longplay.engine.inference.bundle.OpenBundle;
import studio.longplay.engine.inference.onnx.OnnxSessions;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every adapter, given models that are none of its own.
class WrongDoorsTest {
    @TempDir Path folder;

    static List<BundleKind> kinds() {
        return ModelKinds.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("kinds")
    void aModelWithoutTheDoorsOfItsKindIsRefusedByName(BundleKind kind) throws Exception {
        Path other = TinyModels.counter(folder);
        Map<String, Path> graphs = new HashMap<>();
        kind.graphs().forEach(graph -> graphs.put(graph.role(), other));
        try (Sessions sessions = OnnxSessions.start()) {
            StudioFault.Model fault =
                    catchThrowableOfType(
                            StudioFault.Model.class,
                            () ->
                                    OpenBundle.open(
                                            kind, graphs, sessions, SessionSettings.steady()));
            assertThat(fault.code()).isEqualTo("model.contract");
            assertThat(fault.sentence()).contains(kind.name());
            for (GraphFile graph : kind.graphs()) {
                try (Session session = sessions.open(other, SessionSettings.steady())) {
                    assertThat(graph.check().breach(session))
                            .as("%s of %s says what is missing", graph.role(), kind.id())
                            .hasValueSatisfying(why -> assertThat(why).isNotBlank());
                }
            }
        }
    }
}
