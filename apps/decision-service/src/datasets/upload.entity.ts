import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file sent up; its bytes are `<home>/uploads/<id>.csv`. */
@Entity('uploads')
export class UploadRow {
  @PrimaryColumn('text') id!: string;
  @Column('text', { name: 'file_name' }) fileName!: string;
  @Column('bigint') bytes!: string;
  @Column('timestamptz', { name: 'created_at' }) createdAt!: Date;
  @Column('text', { name: 'created_by' }) createdBy!: string;
}
