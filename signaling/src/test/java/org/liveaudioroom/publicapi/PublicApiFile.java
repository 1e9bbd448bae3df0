package org.liveaudioroom.publicapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The committed file `docs/api/<module>.txt` of one module. A module has it from one test that
/// calls [#holds()].
public final class PublicApiFile {
    private final String module;
    private final Path classes;
    private final ClassLoader loader;

    private PublicApiFile(String module, Path classes, ClassLoader loader) {
        this.module = module;
        this.classes = classes;
        this.loader = loader;
    }

    /// Of the module that is tested.
    ///
    /// @param module its folder in the repository
    /// @param any of its public types
    public static PublicApiFile of(String module, Class<?> any) {
        try {
            var classes = Path.of(any.getProtectionDomain().getCodeSource().getLocation().toURI());
            return new PublicApiFile(module, classes, any.getClassLoader());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("no folder of classes has " + any, e);
        }
    }

    /// The file says what the classes are. With `-Dregenerate=true` it is written anew.
    public void holds() throws IOException {
        // Surefire runs in the module's folder and says so.
        var file =
                Path.of(System.getProperty("basedir", "."))
                        .resolve("../docs/api/" + module + ".txt")
                        .normalize();
        String now = text();
        if (Boolean.getBoolean("regenerate")) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, now);
        }
        assertThat(file)
                .as(
                        "the public API of %s changed: if it is meant to, run"
                                + " mvn -pl %s -am -Dtest=PublicApiTest"
                                + " -Dsurefire.failIfNoSpecifiedTests=false"
                                + " -Dregenerate=true test, and say it in CHANGELOG.md",
                        module, module)
                .hasContent(now);
    }

    private String text() throws IOException {
        var exported = exported();
        var byPackage = new TreeMap<String, Set<Class<?>>>();
        for (Class<?> type : topLevel()) {
            if (PublicApi.isVisible(type) && exported.contains(type.getPackageName())) {
                byPackage
                        .computeIfAbsent(
                                type.getPackageName(), name -> new TreeSet<>(PublicApi.BY_NAME))
                        .add(type);
            }
        }
        return "# The public API of %s: generated from its classes, do not edit.\n"
                        .formatted(module)
                + byPackage.entrySet().stream()
                        .map(entry -> "\npackage " + entry.getKey() + body(entry.getValue()))
                        .collect(Collectors.joining());
    }

    private static String body(Set<Class<?>> types) {
        return types.stream().map(PublicApi::of).collect(Collectors.joining("", "\n\n", ""));
    }

    /// A module without a descriptor shows all its packages.
    private Set<String> exported() throws IOException {
        var found = ModuleFinder.of(classes).findAll();
        if (found.isEmpty()) {
            return topLevel().stream().map(Class::getPackageName).collect(Collectors.toSet());
        }
        return found.iterator().next().descriptor().exports().stream()
                .filter(export -> !export.isQualified())
                .map(export -> export.source())
                .collect(Collectors.toSet());
    }

    private List<Class<?>> topLevel() throws IOException {
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("$"))
                    .filter(name -> !name.endsWith("-info.class"))
                    .map(name -> name.substring(0, name.length() - ".class".length()))
                    .<Class<?>>map(name -> load(name.replace('/', '.').replace('\\', '.')))
                    .toList();
        }
    }

    private Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("not a class of " + module + ": " + name, e);
        }
    }
}
