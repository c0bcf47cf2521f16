package org.throughline.embedded.store;

import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.wire.BsonConstants;
import de.bwaldvogel.mongo.wire.OpCode;
import de.bwaldvogel.mongo.wire.bson.BsonEncoder;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes answers to the wire; a {@link StoredDocument} goes as it is. */
final class AnswerEncoder extends MessageToByteEncoder<MongoMessage> {
    private static final int BODY = 0;

    @Override
    protected void encode(ChannelHandlerContext context, MongoMessage message, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        out.writeIntLE(message.getHeader().getRequestID());
        out.writeIntLE(message.getHeader().getResponseTo());
        out.writeIntLE(OpCode.OP_MSG.getId());
        out.writeIntLE(message.getFlags());
        out.writeByte(BODY);
        write(message.getDocument(), out);
        out.setIntLE(start, out.writerIndex() - start);
    }

    private static void write(Document document, ByteBuf out) {
        byte[] stored = StoredDocument.bytes(document);
        if (stored != null) {
            out.writeBytes(stored);
            return;
        }
        int start = out.writerIndex();
        out.writeIntLE(0);
        for (Map.Entry<String, Object> field : document.entrySet()) {
            write(field.getKey(), field.getValue(), out);
        }
        end(start, out);
    }

    private static void write(String name, @Nullable Object value, ByteBuf out) {
        byte type = BsonEncoder.determineType(value);
        out.writeByte(type);
        out.writeCharSequence(name, StandardCharsets.UTF_8);
        out.writeByte(BsonConstants.STRING_TERMINATION);
        if (value instanceof Document document) {
            write(document, out);
        } else if (value instanceof Collection<?> list) {
            write(list, out);
        } else {
            BsonEncoder.encodeValue(type, value, out);
        }
    }

    private static void write(Collection<?> list, ByteBuf out) {
        int start = out.writerIndex();
        out.writeIntLE(0);
        int index = 0;
        for (Object value : list) {
            write(Integer.toString(index++), value, out);
        }
        end(start, out);
    }

    private static void end(int start, ByteBuf out) {
        out.writeByte(BsonConstants.TERMINATING_BYTE);
        out.setIntLE(start, out.writerIndex() - start);
    }
}
