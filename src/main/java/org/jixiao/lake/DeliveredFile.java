package org.jixiao.lake;

/**
 * A file of a kept delivery.
 *
 * @param name its path within the delivery, as handed in
 * @param fileId SHA-256 of its bytes, in hexadecimal; two names may share one content
 * @param size in bytes
 */
public record DeliveredFile(String name, String fileId, long size) {}
