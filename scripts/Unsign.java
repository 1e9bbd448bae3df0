import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Pattern;

/// `java Unsign.java FOLDER`: takes the signatures off the jars of a folder.
///
/// The JVM keeps no class of a signed jar in its start cache, and checks a digest for each one that
/// it loads: a fifth of the processor time of a start. Where the jars came from was checked when
/// they were fetched.
public final class Unsign {
    private static final Pattern SIGNATURE = Pattern.compile("META-INF/[^/]+\\.(SF|RSA|DSA|EC)");

    private Unsign() {}

    public static void main(String[] arguments) throws IOException {
        try (var files = Files.newDirectoryStream(Path.of(arguments[0]), "*.jar")) {
            for (Path file : files) {
                unsign(file);
            }
        }
    }

    private static void unsign(Path file) throws IOException {
        try (var jar = new JarFile(file.toFile(), false)) {
            if (jar.stream().noneMatch(Unsign::isSignature)) {
                return;
            }
            Path bare = Files.createTempFile(file.getParent(), "unsigned", ".part");
            try (var out = new JarOutputStream(Files.newOutputStream(bare), withoutDigests(jar))) {
                for (Enumeration<JarEntry> all = jar.entries(); all.hasMoreElements(); ) {
                    JarEntry entry = all.nextElement();
                    if (!isSignature(entry) && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                        out.putNextEntry(new JarEntry(entry.getName()));
                        jar.getInputStream(entry).transferTo(out);
                    }
                }
            }
            Files.move(bare, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Manifest withoutDigests(JarFile jar) throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().putAll(jar.getManifest().getMainAttributes());
        manifest.getMainAttributes().putIfAbsent(Attributes.Name.MANIFEST_VERSION, "1.0");
        return manifest;
    }

    private static boolean isSignature(JarEntry entry) {
        return SIGNATURE.matcher(entry.getName().toUpperCase(Locale.ROOT)).matches();
    }
}
