package org.liveaudioroom.publicapi;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What one type promises to those who compile against it, a line each, in an order that does not
/// depend on where it is compiled.
final class PublicApi {
    static final Comparator<Class<?>> BY_NAME = Comparator.comparing(Class::getName);

    private PublicApi() {}

    static boolean isVisible(Class<?> type) {
        return isVisible(type.getModifiers()) && !type.isSynthetic();
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    /// The type, its members, and after them its nested types in the same way.
    static String of(Class<?> type) {
        var lines = Stream.of(constants(type), fields(type), constructors(type), methods(type));
        var nested = Arrays.stream(type.getDeclaredClasses()).filter(PublicApi::isVisible);
        return head(type)
                + "\n"
                + lines.flatMap(List::stream)
                        .map(line -> "    " + line + "\n")
                        .collect(Collectors.joining())
                + "\n"
                + nested.sorted(BY_NAME).map(PublicApi::of).collect(Collectors.joining());
    }

    private static String head(Class<?> type) {
        var names = new Names(type);
        String sealed =
                !type.isSealed()
                        ? ""
                        : " permits " + names.sorted(Arrays.stream(type.getPermittedSubclasses()));
        return annotations(type)
                + modifiers(type)
                + kind(type)
                + " "
                + names.own()
                + names.parameters(type.getTypeParameters())
                + components(type, names)
                + supertypes(type, names)
                + sealed;
    }

    private static String annotations(Class<?> type) {
        return (type.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "")
                + (type.isAnnotationPresent(FunctionalInterface.class)
                        ? "@FunctionalInterface "
                        : "");
    }

    private static String modifiers(Class<?> type) {
        int modifiers = type.getModifiers();
        boolean plainClass = !type.isInterface() && !type.isRecord() && !type.isEnum();
        return (Modifier.isProtected(modifiers) ? "protected " : "")
                + (plainClass && Modifier.isAbstract(modifiers) ? "abstract " : "")
                + (plainClass && Modifier.isFinal(modifiers) ? "final " : "")
                + (type.isSealed() && !type.isEnum() ? "sealed " : "");
    }

    private static String kind(Class<?> type) {
        return type.isAnnotation()
                ? "@interface"
                : type.isInterface()
                        ? "interface"
                        : type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
    }

    private static String components(Class<?> type, Names names) {
        return !type.isRecord()
                ? ""
                : Arrays.stream(type.getRecordComponents())
                        .map(one -> names.of(one.getAnnotatedType()) + " " + one.getName())
                        .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String supertypes(Class<?> type, Names names) {
        var above = type.getSuperclass();
        boolean extending =
                above != null && above != Object.class && !type.isRecord() && !type.isEnum();
        var interfaces =
                Arrays.stream(type.getAnnotatedInterfaces())
                        .map(names::of)
                        .filter(name -> !type.isAnnotation())
                        .collect(Collectors.joining(", "));
        return (extending ? " extends " + names.of(type.getAnnotatedSuperclass()) : "")
                + (interfaces.isEmpty()
                        ? ""
                        : (type.isInterface() ? " extends " : " implements ") + interfaces);
    }

    /// In the order of their declaration, which switches and comparisons see.
    private static List<String> constants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(Field::isEnumConstant)
                .map(Field::getName)
                .toList();
    }

    private static List<String> fields(Class<?> type) {
        var names = new Names(type);
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> isPromised(field) && !field.isEnumConstant())
                .map(field ->
                        modifiers(field)
                                + names.of(field.getAnnotatedType())
                                + " "
                                + field.getName())
                .sorted()
                .toList();
    }

    /// That of a record follows from its head.
    private static List<String> constructors(Class<?> type) {
        var names = new Names(type);
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(one -> isPromised(one) && !isCanonical(type, one))
                .map(one -> modifiers(one) + "new" + signature(one, names))
                .sorted()
                .toList();
    }

    private static boolean isCanonical(Class<?> type, Constructor<?> constructor) {
        return type.isRecord()
                && Arrays.equals(
                        constructor.getParameterTypes(),
                        Arrays.stream(type.getRecordComponents())
                                .map(RecordComponent::getType)
                                .toArray());
    }

    private static List<String> methods(Class<?> type) {
        var names = new Names(type);
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isPromised(method) && !isGiven(type, method))
                .map(method -> line(method, names))
                .sorted()
                .toList();
    }

    private static String line(Method method, Names names) {
        return (method.isDefault() ? "default " : modifiers(method))
                + names.parameters(method.getTypeParameters())
                + (method.getTypeParameters().length == 0 ? "" : " ")
                + names.of(method.getAnnotatedReturnType())
                + " "
                + method.getName()
                + signature(method, names);
    }

    private static String signature(Executable executable, Names names) {
        String thrown =
                Arrays.stream(executable.getAnnotatedExceptionTypes())
                        .map(names::of)
                        .sorted()
                        .collect(Collectors.joining(", "));
        return Arrays.stream(executable.getAnnotatedParameterTypes())
                        .map(names::of)
                        .collect(Collectors.joining(", ", "(", ")"))
                + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    /// What the language itself adds to records and enums.
    private static boolean isGiven(Class<?> type, Method method) {
        boolean ofRecord =
                type.isRecord()
                        && (isAccessor(type, method)
                                || List.of("equals", "hashCode", "toString")
                                        .contains(method.getName()));
        boolean ofEnum =
                type.isEnum()
                        && Modifier.isStatic(method.getModifiers())
                        && List.of("values", "valueOf").contains(method.getName());
        return ofRecord || ofEnum;
    }

    private static boolean isAccessor(Class<?> type, Method method) {
        return Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getAccessor)
                .anyMatch(method::equals);
    }

    private static boolean isPromised(Member member) {
        return isVisible(member.getModifiers()) && !member.isSynthetic();
    }

    private static String modifiers(Member member) {
        int modifiers = member.getModifiers();
        boolean inInterface = member.getDeclaringClass().isInterface();
        return (Modifier.isProtected(modifiers) ? "protected " : "")
                + (Modifier.isStatic(modifiers) ? "static " : "")
                + (Modifier.isAbstract(modifiers) && !inInterface ? "abstract " : "")
                + (member instanceof Field && Modifier.isFinal(modifiers) ? "final " : "");
    }

    /// Names as the type itself would write them: short where nobody could mistake them.
    private record Names(Class<?> within) {
        String own() {
            return shortened(within.getName());
        }

        String of(AnnotatedType type) {
            return shortened(type.toString());
        }

        String sorted(Stream<Class<?>> types) {
            return types.map(type -> shortened(type.getName()))
                    .sorted()
                    .collect(Collectors.joining(", "));
        }

        String parameters(TypeVariable<?>[] parameters) {
            return parameters.length == 0
                    ? ""
                    : Arrays.stream(parameters)
                            .map(this::parameter)
                            .collect(Collectors.joining(", ", "<", ">"));
        }

        private String parameter(TypeVariable<?> parameter) {
            String bounds =
                    Arrays.stream(parameter.getAnnotatedBounds())
                            .map(this::of)
                            .filter(bound -> !bound.equals("Object"))
                            .collect(Collectors.joining(" & "));
            return parameter.getName() + (bounds.isEmpty() ? "" : " extends " + bounds);
        }

        /// Annotations of a type are left out but for its nullness.
        private String shortened(String name) {
            return name.replaceAll("@(?!org\\.jspecify)[\\w.$]+(\\([^)]*\\))? ?", "")
                    .replaceAll("@org\\.jspecify\\.annotations\\.(\\w+)\\(\\)", "@$1")
                    .replace('$', '.')
                    .replaceAll(
                            "(?<![\\w.])"
                                    + within.getPackageName().replace(".", "\\.")
                                    + "\\.(?=[A-Z])",
                            "")
                    .replaceAll(
                            "(?<![\\w.])java\\.(lang|util|util\\.function|util\\.concurrent|time)"
                                    + "\\.(?=[A-Z@])",
                            "")
                    .replaceAll("(?<![\\w.])org\\.liveaudioroom\\.(?=[a-z])", "");
        }
    }
}
