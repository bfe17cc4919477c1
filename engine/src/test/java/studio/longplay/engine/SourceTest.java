package studio.longplay.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Rules of style no formatter knows, held over the sources of all modules.
class SourceTest {
    private static final int MOST_LINES_OF_A_FILE = 500;
    private static final int MOST_LINES_OF_A_METHOD = 40;
    private static final int MOST_PARAMETERS = 5;

    private static final Set<String> BROAD = Set.of("Exception", "RuntimeException", "Throwable");

    /// Where everything may be caught: at the foot of a thread, and at the top of the program.
    private static final Pattern MAY_CATCH_ALL =
            Pattern.compile(".*/engine/jobs/.*|.*/app/Main\\.java|.*/app/shell/.*");

    private static final Pattern UNWANTED =
            Pattern.compile("^\\s*/\\*\\*|\\bTODO\\b|\\bFIXME\\b|@author\\b", Pattern.MULTILINE);

    private static List<Path> sources = List.of();

    @BeforeAll
    static void findTheSources() throws IOException {
        Path root = checkout();
        List<Path> found = new ArrayList<>();
        for (String module : List.of("engine", "ui-assets", "app")) {
            try (Stream<Path> files = Files.walk(root.resolve(module).resolve("src"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(found::add);
            }
        }
        sources = List.copyOf(found);
    }

    private static Path checkout() {
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve("mvnw"))) {
                return at;
            }
        }
        throw new IllegalStateException("not run from inside the checkout");
    }

    @Test
    void noFileIsLongerThanAReaderHolds() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources) {
            long lines = Files.readString(source).lines().count();
            if (lines > MOST_LINES_OF_A_FILE) {
                tooLong.add(source + ": " + lines + " lines");
            }
        }
        assertThat(sources).hasSizeGreaterThan(10);
        assertThat(tooLong).isEmpty();
    }

    @Test
    void noFileHoldsWhatWeAgreedToLeaveOut() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path source : sources) {
            if (source.endsWith("SourceTest.java")) {
                continue;
            }
            Matcher matcher = UNWANTED.matcher(Files.readString(source));
            while (matcher.find()) {
                found.add(source + ": " + matcher.group().strip());
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void methodsAreShortAndTakeFewParametersAndNobodyCatchesEverything() throws IOException {
        List<String> faults = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> main =
                    sources.stream().filter(file -> !file.toString().contains("/test/")).toList();
            JavacTask task =
                    (JavacTask)
                            compiler.getTask(
                                    null,
                                    files,
                                    null,
                                    List.of(),
                                    null,
                                    files.getJavaFileObjectsFromPaths(main));
            Trees trees = Trees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Rules(unit, trees, faults), null);
            }
        }
        assertThat(faults).isEmpty();
    }

    private static final class Rules extends TreeScanner<Void, Void> {
        private final CompilationUnitTree unit;
        private final Trees trees;
        private final List<String> faults;

        Rules(CompilationUnitTree unit, Trees trees, List<String> faults) {
            this.unit = unit;
            this.trees = trees;
            this.faults = faults;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            long lines = method.getBody() == null ? 1 : linesOf(method.getBody());
            if (lines > MOST_LINES_OF_A_METHOD) {
                report(method, method.getName() + " has " + lines + " lines");
            }
            boolean canonical = method.getReturnType() == null;
            boolean ours = !method.getModifiers().getFlags().contains(Modifier.PRIVATE);
            if (ours && !canonical && method.getParameters().size() > MOST_PARAMETERS) {
                report(method, method.getName() + " takes " + method.getParameters().size());
            }
            return super.visitMethod(method, null);
        }

        @Override
        public Void visitCatch(CatchTree caught, Void nothing) {
            String type = caught.getParameter().getType().toString();
            String file = unit.getSourceFile().getName().replace('\\', '/');
            if (BROAD.contains(type) && !MAY_CATCH_ALL.matcher(file).matches()) {
                report(caught, "catches " + type);
            }
            return super.visitCatch(caught, null);
        }

        private long linesOf(Tree tree) {
            return line(trees.getSourcePositions().getEndPosition(unit, tree))
                    - line(trees.getSourcePositions().getStartPosition(unit, tree))
                    + 1;
        }

        private long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }

        private void report(Tree tree, String fault) {
            long line = line(trees.getSourcePositions().getStartPosition(unit, tree));
            faults.add(unit.getSourceFile().getName() + ":" + line + ": " + fault);
        }
    }
}
