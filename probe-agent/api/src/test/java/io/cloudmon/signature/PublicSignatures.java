package io.cloudmon.signature;

import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that a class compiled against the API may be linked to: a line for each type, constructor, method, field. */
final class PublicSignatures {
    private static final int SHOWN =
            Modifier.PUBLIC | Modifier.PROTECTED | Modifier.STATIC | Modifier.ABSTRACT | Modifier.FINAL;

    /** Whoever implements them, everything has them. */
    private static final Set<String> OF_OBJECT = Set.of("equals", "hashCode", "toString");

    private final SortedSet<String> lines = new TreeSet<>();

    private PublicSignatures() {}

    /** The signatures of all types below a directory of classes. */
    static SortedSet<String> of(Path classes) throws IOException {
        PublicSignatures signatures = new PublicSignatures();
        try (Stream<Path> files = Files.walk(classes)) {
            files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.contains("-info"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .map(PublicSignatures::load)
                    .forEach(signatures::add);
        }
        return signatures.lines;
    }

    /** The signatures of some types. */
    static SortedSet<String> of(Class<?>... types) {
        PublicSignatures signatures = new PublicSignatures();
        Arrays.stream(types).forEach(signatures::add);
        return signatures.lines;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublicSignatures.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name + " is on disk and not on the class path", e);
        }
    }

    private void add(Class<?> type) {
        if (!isVisible(type)) {
            return;
        }
        String name = type.getName();
        lines.add(name + ": " + modifiers(type.getModifiers()) + kind(type) + parents(type));
        Arrays.stream(type.getDeclaredConstructors())
                .filter(PublicSignatures::isVisible)
                .forEach(constructor -> lines.add(
                        name + ": " + modifiers(constructor.getModifiers()) + "<init>" + parameters(constructor)));
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isVisible(method) && !method.isSynthetic() && !OF_OBJECT.contains(method.getName()))
                .forEach(method -> lines.add(name + ": " + text(method)));
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> isVisible(field) && !field.isSynthetic())
                .forEach(field -> lines.add(name + ": " + text(field)));
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> outer = type.getEnclosingClass();
        boolean open = (type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
        return open && (outer == null || isVisible(outer));
    }

    private static boolean isVisible(Member member) {
        return (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0;
    }

    private static String text(Method method) {
        String kind = method.isDefault() ? "default " : "";
        return kind + modifiers(method.getModifiers())
                + method.getGenericReturnType().getTypeName() + " " + method.getName() + parameters(method);
    }

    private static String text(Field field) {
        return modifiers(field.getModifiers()) + field.getGenericType().getTypeName() + " " + field.getName();
    }

    private static String parameters(Executable executable) {
        String parameters = Arrays.stream(executable.getParameters())
                .map(Parameter::getParameterizedType)
                .map(Type::getTypeName)
                .collect(Collectors.joining(", ", "(", ")"));
        String thrown = names(Arrays.stream(executable.getGenericExceptionTypes()));
        return parameters + (thrown.isEmpty() ? "" : " throws " + thrown);
    }

    private static String kind(Class<?> type) {
        if (type.isInterface()) {
            return "interface";
        }
        return type.isRecord() ? "record" : type.isEnum() ? "enum" : "class";
    }

    private static String parents(Class<?> type) {
        Type parent = type.getGenericSuperclass();
        Stream<Type> parents = parent == null ? Stream.of() : Stream.of(parent);
        String names = names(Stream.concat(parents, Arrays.stream(type.getGenericInterfaces())));
        return names.isEmpty() ? "" : " of " + names;
    }

    private static String names(Stream<Type> types) {
        return types.map(Type::getTypeName).sorted().collect(Collectors.joining(", "));
    }

    private static String modifiers(int modifiers) {
        String text = Modifier.toString(modifiers & SHOWN);
        return text.isEmpty() ? "" : text + " ";
    }
}
