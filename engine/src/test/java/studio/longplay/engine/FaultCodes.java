package studio.longplay.engine;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Every code of a fault, a warning, an objection or a finding that the sources can give, found by
/// following what is passed as a code back to where it is written.
///
/// Where a code is a parameter, the method's callers are asked for theirs, and so on; what a fault
/// already carries (`fault.code()`) adds none. The sources are parsed, not compiled, so callers are
/// known by their names: those of the same file, those that name the class, and those of other
/// files where no other method has that name.
final class FaultCodes {
    private static final Pattern SHAPE = Pattern.compile("[a-z]+(-[a-z]+)*(\\.[a-z0-9-]+)*");
    private static final int DEEPEST = 8;

    /// Where codes end up: what is made or called, how many arguments, and which one is the code.
    private static final List<Sink> SINKS =
            List.of(
                    new Sink("StudioFault.Input", "new", 3, 0),
                    new Sink("StudioFault.Input", "new", 4, 0),
                    new Sink("StudioFault.Resource", "new", 3, 0),
                    new Sink("StudioFault.Resource", "new", 4, 0),
                    new Sink("StudioFault.Model", "new", 3, 0),
                    new Sink("StudioFault.Model", "new", 4, 0),
                    new Sink("StudioFault.Media", "new", 3, 0),
                    new Sink("StudioFault.Media", "new", 4, 0),
                    new Sink("Warning", "new", 4, 0),
                    new Sink("Objection", "new", 5, 1),
                    new Sink("JobFault", "new", 3, 0),
                    new Sink("FoundPlugin.Faulty", "new", 4, 1),
                    new Sink("QualityRule", "new", 2, 0),
                    new Sink("console", "fail", 4, 0));

    /// What hands on a code that somebody else has given.
    private static final Pattern HANDED_ON = Pattern.compile(".*\\.code\\(\\)|in\\.readUTF\\(\\)");

    private record Sink(String owner, String name, int arguments, int index) {}

    private record Call(
            String owner,
            String name,
            List<? extends ExpressionTree> arguments,
            TreePath path,
            String file) {
        CompilationUnitTree unit() {
            return path.getCompilationUnit();
        }
    }

    private final List<Call> calls = new ArrayList<>();
    private final Map<String, List<TreePath>> variables = new HashMap<>();
    private final Map<String, List<TreePath>> methods = new HashMap<>();
    private final Map<Sink, CompilationUnitTree> homes = new HashMap<>();
    private final Deque<Sink> todo = new ArrayDeque<>(SINKS);
    private final TreeMap<String, TreeSet<String>> codes = new TreeMap<>();
    private final TreeSet<String> unknown = new TreeSet<>();

    private FaultCodes() {}

    /// @param codes each with the files it is given in
    /// @param unknown places where what is passed as a code could not be followed
    record Found(Map<String, Set<String>> codes, Set<String> unknown) {}

    static Found in(List<Path> sources) throws IOException {
        FaultCodes reading = new FaultCodes();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var objects = files.getJavaFileObjectsFromPaths(sources);
            JavacTask task =
                    (JavacTask) compiler.getTask(null, files, null, List.of(), null, objects);
            for (CompilationUnitTree unit : task.parse()) {
                reading.new Reader(unit).scan(unit, null);
            }
        }
        reading.follow();
        return new Found(new TreeMap<>(reading.codes), reading.unknown);
    }

    /// The Java files of a folder.
    static List<Path> javaFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
        }
    }

    private void follow() {
        Set<Sink> done = new HashSet<>();
        while (!todo.isEmpty()) {
            Sink sink = todo.remove();
            if (done.add(sink)) {
                for (Call call : calls) {
                    if (reaches(call, sink)) {
                        resolve(call.arguments().get(sink.index()), call, 0);
                    }
                }
            }
        }
    }

    private boolean reaches(Call call, Sink sink) {
        if (call.arguments().size() != sink.arguments() || !call.name().equals(sink.name())) {
            return false;
        }
        boolean sameFile = call.unit() == homes.get(sink);
        if (call.owner().equals(sink.owner()) || lastName(call.owner()).equals(sink.owner())) {
            return true;
        }
        if (sink.name().equals("new")) {
            return sameFile && lastName(sink.owner()).equals(call.owner());
        }
        boolean onAValue = !call.owner().isEmpty() && !startsUpper(lastName(call.owner()));
        return sameFile && (call.owner().isEmpty() || onAValue)
                || onAValue && homes.containsKey(sink) && isTheOnly(sink);
    }

    private boolean isTheOnly(Sink sink) {
        return methods.getOrDefault(sink.name(), List.of()).size() == 1;
    }

    private static String lastName(String qualified) {
        return qualified.substring(qualified.lastIndexOf('.') + 1);
    }

    private static boolean startsUpper(String name) {
        return !name.isEmpty() && Character.isUpperCase(name.charAt(0));
    }

    private void resolve(ExpressionTree code, Call call, int depth) {
        if (depth > DEEPEST) {
            unknown.add(call.file() + ": " + code);
            return;
        }
        switch (code) {
            case LiteralTree literal -> literal(literal, call);
            case ParenthesizedTree inner -> resolve(inner.getExpression(), call, depth + 1);
            case ConditionalExpressionTree either -> {
                resolve(either.getTrueExpression(), call, depth + 1);
                resolve(either.getFalseExpression(), call, depth + 1);
            }
            case SwitchExpressionTree chosen ->
                    chosen.getCases().forEach(each -> resolveCase(each, call, depth));
            case IdentifierTree name -> name(name.getName().toString(), call, depth);
            case MemberSelectTree select ->
                    constant(
                            lastName(select.getExpression().toString()),
                            select.getIdentifier().toString(),
                            call,
                            depth);
            case MethodInvocationTree asked -> asked(asked, call, depth);
            default -> unknown.add(call.file() + ": " + code);
        }
    }

    private void resolveCase(CaseTree each, Call call, int depth) {
        switch (each.getBody()) {
            case ExpressionTree value -> resolve(value, call, depth + 1);
            case ExpressionStatementTree value -> resolve(value.getExpression(), call, depth + 1);
            case null, default -> unknown.add(call.file() + ": " + each);
        }
    }

    private void literal(LiteralTree literal, Call call) {
        if (literal.getValue() instanceof String text && SHAPE.matcher(text).matches()) {
            codes.computeIfAbsent(text, _ -> new TreeSet<>()).add(call.file());
        } else if (literal.getValue() != null) {
            unknown.add(call.file() + ": " + literal);
        }
    }

    /// What a method of the same file returns.
    private void asked(MethodInvocationTree asked, Call call, int depth) {
        if (HANDED_ON.matcher(asked.toString()).matches()) {
            return;
        }
        boolean found = false;
        for (TreePath path : methods.getOrDefault(asked.getMethodSelect().toString(), List.of())) {
            if (path.getCompilationUnit() == call.unit()) {
                found = true;
                new TreePathScanner<Void, Void>() {
                    @Override
                    public Void visitReturn(ReturnTree returned, Void nothing) {
                        resolve(returned.getExpression(), call, depth + 1);
                        return null;
                    }
                }.scan(path, null);
            }
        }
        if (!found) {
            unknown.add(call.file() + ": " + asked);
        }
    }

    private void name(String name, Call call, int depth) {
        for (TreePath at = call.path(); at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof MethodTree method) {
                int index = parameter(method, name);
                if (index >= 0) {
                    askCallers(method, at, index);
                    return;
                }
            }
        }
        constant("", name, call, depth);
    }

    private static int parameter(MethodTree method, String name) {
        for (int i = 0; i < method.getParameters().size(); i++) {
            if (method.getParameters().get(i).getName().contentEquals(name)) {
                return i;
            }
        }
        return -1;
    }

    private void askCallers(MethodTree method, TreePath at, int index) {
        boolean constructor = method.getReturnType() == null;
        Sink sink =
                new Sink(
                        enclosing(at),
                        constructor ? "new" : method.getName().toString(),
                        method.getParameters().size(),
                        index);
        homes.put(sink, at.getCompilationUnit());
        todo.add(sink);
    }

    /// @param owner the class that has it; empty for one of the same file
    private void constant(String owner, String name, Call call, int depth) {
        boolean found = false;
        for (TreePath path : variables.getOrDefault(name, List.of())) {
            boolean theirs =
                    owner.isEmpty()
                            ? path.getCompilationUnit() == call.unit()
                            : enclosing(path).equals(owner);
            ExpressionTree value = ((VariableTree) path.getLeaf()).getInitializer();
            if (theirs && value != null) {
                found = true;
                resolve(value, call, depth + 1);
            }
        }
        if (!found) {
            unknown.add(call.file() + ": " + name);
        }
    }

    private static String enclosing(TreePath from) {
        for (TreePath at = from; at != null; at = at.getParentPath()) {
            if (at.getLeaf() instanceof ClassTree type && !type.getSimpleName().isEmpty()) {
                return type.getSimpleName().toString();
            }
        }
        return "";
    }

    private final class Reader extends TreePathScanner<Void, Void> {
        private final String file;

        Reader(CompilationUnitTree unit) {
            String name = unit.getSourceFile().getName().replace('\\', '/');
            file = name.substring(name.lastIndexOf("/studio/longplay/") + 1);
        }

        @Override
        public Void visitNewClass(NewClassTree made, Void nothing) {
            String type = made.getIdentifier().toString();
            calls.add(new Call(type, "new", made.getArguments(), getCurrentPath(), file));
            return super.visitNewClass(made, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree asked, Void nothing) {
            Tree select = asked.getMethodSelect();
            String owner =
                    select instanceof MemberSelectTree of ? of.getExpression().toString() : "";
            String name =
                    select instanceof MemberSelectTree of
                            ? of.getIdentifier().toString()
                            : select.toString();
            if (name.equals("this")) {
                owner = enclosing(getCurrentPath());
                name = "new";
            }
            calls.add(new Call(owner, name, asked.getArguments(), getCurrentPath(), file));
            return super.visitMethodInvocation(asked, null);
        }

        @Override
        public Void visitVariable(VariableTree variable, Void nothing) {
            variables
                    .computeIfAbsent(variable.getName().toString(), _ -> new ArrayList<>())
                    .add(getCurrentPath());
            return super.visitVariable(variable, null);
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            if (!method.getModifiers().getFlags().contains(Modifier.ABSTRACT)) {
                methods.computeIfAbsent(method.getName().toString(), _ -> new ArrayList<>())
                        .add(getCurrentPath());
            }
            return super.visitMethod(method, null);
        }
    }
}
